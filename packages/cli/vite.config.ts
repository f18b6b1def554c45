import { defineConfig } from "vite";

// One file that needs nothing but Node: whoever has it can run it.
export default defineConfig({
  build: {
    ssr: "src/chalkgrad.ts",
    target: "node20",
    outDir: "dist",
    rollupOptions: { output: { entryFileNames: "chalkgrad.js" } },
  },
  ssr: { noExternal: true },
});
