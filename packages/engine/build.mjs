// Builds the kernels from source into src/kernels/bytes.ts (WebAssembly, inlined, so that it needs no network and no bundler's help),
// then the package into dist/. `node build.mjs --kernels` builds the kernels only.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = `${here}src/kernels/bytes.ts`;

/** Compiles kernels/kernels.ts; the same source gives the same bytes. */
export async function compileKernels() {
  let bytes;
  const flags = "--runtime stub --enable simd -O3 --noAssert --importMemory --outFile kernels.wasm";
  const { error, stderr } = await main(
    ["kernels/kernels.ts", ...flags.split(" "), "--baseDir", here],
    {
      writeFile(_name, contents) {
        bytes = contents;
      },
    },
  );
  if (error) throw new Error(`The kernels do not compile: ${error.message}\n${stderr}`);
  return bytes;
}

/** The module as TypeScript source. */
export function sourceOf(bytes) {
  const lines = Buffer.from(bytes)
    .toString("base64")
    .match(/.{1,92}/g);
  return [
    "// Made by build.mjs from packages/engine/kernels; a test compares it with a fresh build. Do not edit.",
    "",
    "/** The WebAssembly module in base64. */",
    `export const KERNEL_BYTES =\n  ${lines.map((line) => `"${line}"`).join(" +\n  ")};`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = sourceOf(await compileKernels());
  if (readFileSync(target, "utf8") !== source) writeFileSync(target, source);
  if (!process.argv.includes("--kernels")) {
    const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    execFileSync(process.execPath, [tsc, "-p", `${here}tsconfig.build.json`], { stdio: "inherit" });
  }
}
