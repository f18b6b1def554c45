import { cpSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Before `npm pack` and after it: the package takes the built editor along, so that `chalkgrad open` works anywhere.

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const borrowed = [
  [here("../../app/dist"), here("editor")],
  [here("../../LICENSE"), here("LICENSE")],
];

for (const [, target] of borrowed) rmSync(target, { recursive: true, force: true });
if (process.argv[2] === "in") {
  for (const [source, target] of borrowed) {
    if (!existsSync(source)) {
      console.error(`${source} is not there: run \`npm run setup\` in the checkout first`);
      process.exit(1);
    }
    cpSync(source, target, { recursive: true });
  }
}
