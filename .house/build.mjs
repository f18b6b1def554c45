import { join } from "node:path";
import { digest, outputFiles, sourceFiles } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { keepStamp, removeStamp, stamp } from "./stamps.mjs";
import { secondsSince } from "./time.mjs";
import { members, root } from "./workspace.mjs";

/**
 * Builds every member of the workspace that has a `build` script, each after those that it depends on.
 *
 * @param {{ force?: boolean, takes?: (member: { name: string, folder: string }) => boolean }} [options]
 *   `force` builds also what has not changed since the last build.
 * @returns {Promise<{ passed: number, failed: string[] }>} `failed` are names; the reasons have been printed.
 */
export async function build({ force = false, takes = () => true } = {}) {
  const workspace = members();
  const failed = [];
  let passed = 0;
  for (const member of workspace) {
    if (member.manifest.scripts?.build === undefined || !takes(member)) continue;
    const ok = await buildMember(member, workspace, force);
    if (ok) passed += 1;
    else failed.push(member.name);
  }
  return { passed, failed };
}

async function buildMember(member, workspace, force) {
  const folder = join(root, member.folder);
  // Read before the build: an edit made while it runs must not look built.
  const sources = digest(inputFiles(member, workspace));
  if (!force && stamp(member.name) === `${sources} ${digest(outputFiles(folder))}`) {
    console.log(`${member.name}: built already, nothing has changed.`);
    return true;
  }
  console.log(`${member.name}: building …`);
  removeStamp(member.name);
  const started = performance.now();
  const { code, output } = await run("npm", ["run", "--silent", "build"], { cwd: folder });
  if (code === 0) {
    keepStamp(member.name, `${sources} ${digest(outputFiles(folder))}`);
    console.log(`${member.name}: built in ${secondsSince(started)}.`);
    return true;
  }
  console.error(output);
  console.error(
    `The build of ${member.name} failed: \`${member.manifest.scripts.build}\` in ${member.folder}. ` +
      "The reason stands above; mend it and run the same command again.",
  );
  return false;
}

/** A build reads its own folder and those of the members below it. */
function inputFiles(member, workspace) {
  const below = new Set([member.name]);
  // Members come after those that they need, so one walk from the end finds everything below.
  for (const { name, needs } of [...workspace].reverse()) {
    if (below.has(name)) for (const need of needs) below.add(need);
  }
  return [
    ...workspace
      .filter(({ name }) => below.has(name))
      .flatMap(({ folder }) => sourceFiles(join(root, folder))),
    join(root, "pnpm-lock.yaml"),
    join(root, "tsconfig.base.json"),
  ];
}
