import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.mjs";

// A stamp says what the last finished step saw. It is removed before a step begins, so an interrupted step has none.
// Stamps live in node_modules: whoever deletes that folder starts from nothing.
const folder = join(root, "node_modules", ".house");

export function stamp(name) {
  return existsSync(path(name)) ? readFileSync(path(name), "utf8") : undefined;
}

export function keepStamp(name, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path(name), text);
}

export function removeStamp(name) {
  rmSync(path(name), { force: true });
}

function path(name) {
  return join(folder, `${name.replaceAll("/", "-")}.txt`);
}
