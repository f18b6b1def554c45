import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

// One file that needs nothing but Node, and beside it the typefaces of pages on paper: whoever has them can run it.
export default defineConfig({
  plugins: [paperFonts()],
  build: {
    ssr: "src/chalkgrad.ts",
    ssrEmitAssets: true,
    target: "node20",
    outDir: "dist",
    rollupOptions: { output: { entryFileNames: "chalkgrad.js" } },
  },
  ssr: { noExternal: true },
});

/** Their licences go with them. */
function paperFonts(): Plugin {
  const folder = new URL("../export/fonts/", import.meta.url);
  return {
    name: "chalkgrad-paper-fonts",
    generateBundle() {
      for (const name of readdirSync(folder)) {
        const source = readFileSync(new URL(name, folder));
        this.emitFile({ type: "asset", fileName: `fonts/${name}`, source });
      }
    },
  };
}
