import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { listFiles } from "../fingerprint.mjs";
import { root } from "../workspace.mjs";

const mostLines = 400;
const topLevel = new Set([
  "app",
  "docs",
  "e2e",
  "packages",
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
]);
const skipped = new Set(["node_modules", "dist", "build", "fixtures", "test-results", ".cache"]);

/** One idea a file, named after it, in the room where it belongs; each rule counts as one test. */
export function files() {
  const results = fileFaults(root);
  const failing = results.filter((faults) => faults.length > 0);
  return {
    passed: results.length - failing.length,
    failed: failing.length,
    output: failing.flat().join("\n"),
  };
}

/**
 * @param {string} base the checkout to look at
 * @returns {string[][]} for each rule the texts of its faults; empty if all is well.
 */
export function fileFaults(base) {
  const sources = ["app", "packages", "e2e", ".house"]
    .flatMap((folder) => listFiles(join(base, folder), (name) => !skipped.has(name)))
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .map((file) => relative(base, file).split(sep).join("/"));
  return [tooLong(base, sources), strangers(base), shelves(sources), barrels(sources)];
}

function tooLong(base, sources) {
  return sources
    .map((file) => ({ file, lines: readFileSync(join(base, file), "utf8").split("\n").length - 1 }))
    .filter(({ lines }) => lines > mostLines)
    .map(
      ({ file, lines }) => `${file} has ${lines} lines, more than ${mostLines}: is it one idea?`,
    );
}

function strangers(base) {
  const ignored = ignoredNames(base);
  return readdirSync(base)
    .filter((name) => !name.startsWith(".") && !topLevel.has(name) && !ignored.has(name))
    .map(
      (name) =>
        `${name} at the top level: the house has no such room. Put it in the folder that it belongs to.`,
    );
}

/** The plain names that .gitignore lists; its patterns match nothing that the top level has. */
function ignoredNames(base) {
  const lines = readFileSync(join(base, ".gitignore"), "utf8").split("\n");
  return new Set(lines.map((line) => line.replace(/\/$/, "")).filter(Boolean));
}

function shelves(sources) {
  return sources
    .filter((file) => /^(utils?|helpers?)\.[^/]+$/.test(basename(file)))
    .map((file) => `${file} is named after nothing: name a file after the one idea in it.`);
}

function barrels(sources) {
  return sources
    .filter((file) => /^index\.[cm]?[jt]sx?$/.test(basename(file)))
    .filter((file) => !/^packages\/[^/]+\/src\/index\.ts$/.test(file))
    .map((file) => `${file}: the only index is a package's src/index.ts; import the file itself.`);
}
