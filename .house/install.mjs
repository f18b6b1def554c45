import { existsSync } from "node:fs";
import { join } from "node:path";
import { digest } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { keepStamp, removeStamp, stamp } from "./stamps.mjs";
import { secondsSince } from "./time.mjs";
import { members, readJson, root } from "./workspace.mjs";

/**
 * Installs the packages of the lockfile, unless they are there.
 *
 * @returns {Promise<boolean>} false after the reason has been printed.
 */
export async function install() {
  const everyone = [{ folder: "", manifest: readJson(join(root, "package.json")) }, ...members()];
  const wanted = digest([
    join(root, "pnpm-lock.yaml"),
    join(root, "pnpm-workspace.yaml"),
    ...everyone.map(({ folder }) => join(root, folder, "package.json")),
  ]);
  if (stamp("install") === wanted && missingPackages(everyone).length === 0) {
    console.log("Packages: as in the lockfile, nothing to install.");
    return true;
  }
  const { packageManager } = readJson(join(root, "package.json"));
  console.log(`Packages: installing with ${packageManager} …`);
  removeStamp("install");
  const parameters = ["--yes", packageManager, "install", "--frozen-lockfile"];
  const started = performance.now();
  const { code, output } = await run("npx", parameters, { cwd: root });
  const missing = code === 0 ? missingPackages(everyone) : [];
  if (code === 0 && missing.length === 0) {
    keepStamp("install", wanted);
    console.log(`Packages: installed in ${secondsSince(started)}.`);
    return true;
  }
  console.error(output);
  if (missing.length > 0) console.error(`Still missing: ${missing.join(", ")}.`);
  console.error(`The installation failed. The command was: npx ${parameters.join(" ")}`);
  console.error(
    output.includes("OUTDATED_LOCKFILE")
      ? `A package.json changed without the lockfile: run \`npx --yes ${packageManager} install\` and commit pnpm-lock.yaml.`
      : "It needs the network, and some free disk. When that is mended, run the same command again: it goes on from here.",
  );
  return false;
}

function missingPackages(everyone) {
  return everyone.flatMap(({ folder, manifest }) =>
    Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
      .map((name) => join(folder, "node_modules", name))
      .filter((path) => !existsSync(join(root, path, "package.json"))),
  );
}
