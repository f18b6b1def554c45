import { runNode } from "../run.mjs";
import { fileOf, root } from "../workspace.mjs";

/** The size of the built editor against .size-limit.mjs; each line of it counts as one test. */
export async function budget() {
  const { code, output, stdout } = await runNode(fileOf("size-limit", "bin.js"), ["--json"], {
    cwd: root,
  });
  let sizes;
  try {
    sizes = JSON.parse(stdout);
  } catch {
    return { passed: 0, failed: 1, output };
  }
  // A path that matches nothing weighs nothing; that is a budget which checks nothing.
  const failing = sizes.filter(({ passed, size }) => !passed || size === 0);
  const table = sizes.map(
    ({ name, size, sizeLimit }) => `${name}: ${size} bytes of ${sizeLimit ?? "?"}`,
  );
  return {
    passed: sizes.length - failing.length,
    failed: Math.max(failing.length, code === 0 && sizes.length > 0 ? 0 : 1),
    output: table.join("\n"),
  };
}
