import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { listFiles } from "../fingerprint.mjs";
import { oneCheck } from "../oneCheck.mjs";
import { runNode } from "../run.mjs";
import { fileOf, root } from "../workspace.mjs";

const rooms = ["app", "packages", "e2e"];
// The house never again has fewer files than this: a checker that sees fewer is not looking.
const fewest = 20;

/** Which folder may import which, and no cycles: the rules are in .dependency-cruiser.cjs. */
export async function boundaries() {
  return oneCheck(await boundaryFaults(root));
}

/**
 * @param {string} base the checkout to look at
 * @returns {Promise<string[]>} one text a fault; empty if all is well.
 */
export async function boundaryFaults(base) {
  const cli = fileOf("dependency-cruiser", "bin/dependency-cruise.mjs");
  const folders = rooms.filter((room) => existsSync(join(base, room)));
  const { output, stdout } = await runNode(
    cli,
    [...folders, "--config", ".dependency-cruiser.cjs", "--output-type", "json"],
    { cwd: base },
  );
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return [`dependency-cruiser did not finish:\n${output}`];
  }
  const { violations, ruleSetUsed } = report.summary;
  const comments = new Map(ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment]));
  return [
    ...blindness(report, base, folders),
    ...violations.map((violation) => describe(violation, comments.get(violation.rule.name))),
  ];
}

/** It once checked nothing and reported success. So: every file must have been seen, every package resolved. */
function blindness({ modules }, base, folders) {
  const seen = new Set(modules.map(({ source }) => source));
  const files = folders.flatMap((folder) => sources(base, folder));
  const unseen = files.filter((file) => !seen.has(file));
  const unresolved = modules
    .flatMap(({ source, dependencies }) =>
      dependencies.map((dependency) => ({ source, ...dependency })),
    )
    .filter(
      ({ module, resolved }) =>
        /^@chalkgrad\/[^/]+$/.test(module) && !/^packages\/[^/]+\/src\/index\.ts$/.test(resolved),
    )
    .map(({ source, module, resolved }) => `${source}: ${module} was taken for ${resolved}`);
  return [
    ...(files.length < fewest
      ? [`Only ${files.length} source files were found in ${folders.join(", ")}.`]
      : []),
    ...(unseen.length > 0 ? [`The boundary check did not look at: ${unseen.join(", ")}`] : []),
    ...unresolved,
  ];
}

function sources(base, folder) {
  return listFiles(
    join(base, folder),
    (name) => !["node_modules", "dist", "build", "fixtures"].includes(name),
  )
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .map((file) => relative(base, file).split(sep).join("/"));
}

function describe({ rule, from, to, cycle }, advice) {
  const path = cycle ? [from, ...cycle.map(({ name }) => name)].join(" -> ") : `${from} -> ${to}`;
  return `${rule.name}: ${path}\n    ${advice}`;
}
