import { oneCheck } from "../oneCheck.mjs";
import { runNode } from "../run.mjs";
import { fileOf, root } from "../workspace.mjs";

/** Format and lint. `npx biome check --write .` mends most of what it finds. */
export async function format() {
  const { code, output } = await runNode(
    fileOf("@biomejs/biome", "bin/biome"),
    ["check", ".", "--error-on-warnings", "--max-diagnostics=200", "--colors=off"],
    { cwd: root },
  );
  return oneCheck(code === 0 ? [] : [output, "`npx biome check --write .` mends most of this."]);
}
