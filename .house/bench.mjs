import "./nodeVersion.mjs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { runNode } from "./run.mjs";
import { root } from "./workspace.mjs";

const isEngine = ({ folder }) => folder === "packages/engine";

const ready = (await install()) && (await build({ takes: isEngine })).failed.length === 0;
if (!ready) process.exit(1);

const { code } = await runNode("bench.mjs", process.argv.slice(2), {
  cwd: join(root, "e2e", "bench"),
  show: true,
});
process.exitCode = code;
