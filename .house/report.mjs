import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./workspace.mjs";

/** Where a runner shall write its report; an old one is removed, so that it cannot be read for a new one. */
export function reportPath(name) {
  const path = join(root, ".cache", "test", name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/** The report of that name that is there, of this run or an earlier one. */
export function lastReport(name) {
  return readReport(join(root, ".cache", "test", name));
}

/** The report; undefined if there is none, or only a part of one. */
export function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
