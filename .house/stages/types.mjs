import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { listFiles } from "../fingerprint.mjs";
import { inPairs } from "../inPairs.mjs";
import { members, root } from "../workspace.mjs";
import { readConfiguration } from "./typeProgram.mjs";

/** The TypeScript compiler on every member of the workspace; each counts as one test. */
export async function types() {
  const faults = await typeFaults(
    root,
    members().map(({ folder }) => folder),
  );
  const failing = [...faults.values()].filter((text) => text !== "");
  return {
    passed: faults.size - failing.length,
    failed: failing.length,
    output: failing.join("\n"),
  };
}

/**
 * The same faults as `tsc -p` on each folder, in a third of the time: members with equal options share one program, and
 * a member's files are checked once, not again for everyone who imports them.
 *
 * @param {string} base the checkout to look at
 * @param {readonly string[]} folders members of the workspace
 * @returns {Promise<Map<string, string>>} by folder what the compiler says; empty if all is well.
 */
export async function typeFaults(base, folders) {
  const { default: ts } = await import("typescript");
  const faults = new Map();
  const groups = new Map();
  for (const folder of folders) {
    const path = join(base, folder, "tsconfig.json");
    if (!existsSync(path)) {
      if (hasTypeScript(join(base, folder))) {
        faults.set(folder, `${folder} has no tsconfig.json, so nothing checks its types.`);
      }
      continue;
    }
    const { configFilePath, ...options } = readConfiguration(ts, path).options;
    const key = JSON.stringify(options);
    groups.set(key, [...(groups.get(key) ?? []), folder]);
  }
  const results = await inPairs([...groups.values()], (group) => checkInWorker(base, group));
  for (const [folder, text] of results.flat()) faults.set(folder, text);
  return faults;
}

function hasTypeScript(folder) {
  const files = listFiles(folder, (name) => name !== "node_modules" && name !== "dist");
  return files.some((file) => /\.[cm]?tsx?$/.test(file));
}

function checkInWorker(base, folders) {
  return new Promise((resolve, reject) => {
    const file = new URL("./typeWorker.mjs", import.meta.url);
    const worker = new Worker(file, { workerData: { base, folders } });
    worker.once("message", resolve).once("error", reject);
    worker.once("exit", () =>
      reject(new Error(`The type check of ${folders.join(", ")} gave no result.`)),
    );
  });
}
