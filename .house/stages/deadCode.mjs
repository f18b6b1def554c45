import { oneCheck } from "../oneCheck.mjs";
import { runNode } from "../run.mjs";
import { fileOf, root } from "../workspace.mjs";

/** Files, exports and dependencies that nobody uses, and dependencies that no package.json names. */
export async function deadCode() {
  const { code, output } = await runNode(fileOf("knip", "bin/knip.js"), ["--no-progress"], {
    cwd: root,
  });
  return oneCheck(code === 0 ? [] : [output]);
}
