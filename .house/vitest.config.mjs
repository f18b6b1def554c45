import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["packages/*/src/**/*.test.ts", "app/src/**/*.test.ts", ".house/**/*.test.mjs"],
    // Tests keep nothing in modules, so files share them: loading them anew for each took longer than the tests.
    isolate: false,
    // Property tests explore many cases; the limit only catches a hang.
    testTimeout: 60_000,
  },
});
