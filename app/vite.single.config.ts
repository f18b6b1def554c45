import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { viteSingleFile } from "vite-plugin-singlefile";

/**
 * The whole editor as one page that needs no server: it opens from a disk or a USB stick. Fonts, workers and
 * pictures are in it. The mode `player` leaves the Japanese letters, most of its size, to the reader's machine, and
 * the typefaces for paper out: that page is what exports carry.
 */
export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: false,
  plugins: [
    react(),
    VitePWA({ disable: true }),
    inlineWorkers(),
    iconInPage(),
    viteSingleFile({ removeViteModuleLoader: true }),
    named(mode === "player" ? "player.html" : "chalkgrad.html"),
  ],
  resolve:
    mode === "player"
      ? {
          alias: {
            "@fontsource-variable/noto-sans-jp": "/src/theme/noLetters.css",
            "./typefaces.ts": "/src/files/export/noTypefaces.ts",
          },
        }
      : {},
  worker: { format: "iife" },
  build: { target: "es2023", outDir: "dist", emptyOutDir: false },
}));

/** A page from a disk may load no script beside it, so workers come as text within the page. */
function inlineWorkers(): Plugin {
  const made =
    /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\),\s*\{ type: "module" \},?\s*\)/g;
  return {
    name: "chalkgrad-inline-workers",
    enforce: "pre",
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes("new Worker(")) return undefined;
      const imports: string[] = [];
      const inlined = code.replace(made, (_, path: string) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from "${path}?worker&inline";`);
        return `new ${name}()`;
      });
      if (imports.length === 0)
        this.error(`a worker in ${id} is made in a way that is not known here`);
      return { code: `${imports.join("\n")}\n${inlined}`, map: null };
    },
  };
}

function iconInPage(): Plugin {
  const icon = readFileSync(new URL("./public/icon.svg", import.meta.url), "base64");
  return {
    name: "chalkgrad-icon-in-page",
    transformIndexHtml: (html) =>
      html
        .replace('href="./icon.svg"', `href="data:image/svg+xml;base64,${icon}"`)
        .replace(/\s*<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g, ""),
  };
}

function named(fileName: string): Plugin {
  return {
    name: "chalkgrad-name",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page) page.fileName = fileName;
    },
  };
}
