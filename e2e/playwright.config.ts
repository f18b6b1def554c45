import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env.CHALKGRAD_PORT ?? 4273);
const address = `http://127.0.0.1:${port}`;
const chromium = process.env.CHROMIUM_PATH;
const report = process.env.CHALKGRAD_REPORT ?? "../.cache/test/browser.json";
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  testIgnore: "bench/**",
  outputDir: "../.cache/test/browser",
  workers: 2,
  fullyParallel: true,
  // Two workers share two cores with the browser: the limit only catches a hang.
  timeout: 60_000,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: report }]],
  use: {
    baseURL: address,
    screenshot: "only-on-failure",
    // Keeping the editor for later fetches and writes all of it: only the tests of that have it beside them.
    serviceWorkers: "block",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      // Chromium's sandbox refuses to start as root; for everybody else it stays on.
      chromiumSandbox: !isRoot,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  // Touch is a matter of a test's own context, not of another project.
  projects: [{ name: "chromium", use: devices["Desktop Chrome"] }],
  webServer: {
    command: `node ../node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL("../app", import.meta.url)),
    url: address,
    // Playwright asks its server for colours, and Node warns where a person's NO_COLOR says otherwise.
    env: { FORCE_COLOR: "0" },
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
