import { existsSync } from "node:fs";
import { join } from "node:path";
import { inPairs } from "../inPairs.mjs";
import { runNode } from "../run.mjs";
import { fileOf, members, root } from "../workspace.mjs";

/** The TypeScript compiler on every member of the workspace. */
export async function types() {
  const faults = await inPairs(members(), ({ folder }) => typeFaults(root, folder));
  const failing = faults.filter((text) => text !== "");
  return {
    passed: faults.length - failing.length,
    failed: failing.length,
    output: failing.join("\n"),
  };
}

/**
 * @param {string} base the checkout to look at
 * @param {string} folder a member of the workspace
 * @returns {Promise<string>} what the compiler says; empty if all is well.
 */
export async function typeFaults(base, folder) {
  if (!existsSync(join(base, folder, "tsconfig.json"))) {
    return `${folder} has no tsconfig.json, so nothing checks its types.`;
  }
  const buildInfo = join(base, ".cache", "types", `${folder.replaceAll("/", "-")}.tsbuildinfo`);
  const { code, output } = await runNode(
    fileOf("typescript", "bin/tsc"),
    ["-p", folder, "--incremental", "--tsBuildInfoFile", buildInfo, "--pretty", "false"],
    { cwd: base },
  );
  return code === 0 ? "" : `${folder}:\n${output}`;
}
