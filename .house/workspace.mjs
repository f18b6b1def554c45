import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, without a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/**
 * The members of the workspace, each after those that it depends on.
 *
 * @param {string} [base] another checkout
 * @returns {{ name: string, folder: string, manifest: any, needs: string[] }[]} `folder` is relative, with slashes;
 *   `needs` are the names of the members that it depends on directly.
 */
export function members(base = root) {
  const yaml = readFileSync(join(base, "pnpm-workspace.yaml"), "utf8");
  const list = /^packages:\n((?: +- .*\n)+)/m.exec(yaml)?.[1] ?? "";
  const folders = [...list.matchAll(/- *"?([^"\n]+)"?/g)].flatMap(([, pattern]) =>
    pattern.endsWith("/*") ? subfolders(base, pattern.slice(0, -2)) : [pattern],
  );
  const found = folders
    .filter((folder) => existsSync(join(base, folder, "package.json")))
    .map((folder) => {
      const manifest = readJson(join(base, folder, "package.json"));
      return { name: manifest.name, folder, manifest, needs: workspaceNeeds(manifest) };
    });
  return inOrder(found);
}

/** The path of a file in a package that the root, or the member in the folder `from`, depends on. */
export function fileOf(packageName, file, from = "") {
  return join(root, from, "node_modules", packageName, file);
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function subfolders(base, folder) {
  if (!existsSync(join(base, folder))) return [];
  return readdirSync(join(base, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

function workspaceNeeds(manifest) {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => version.startsWith("workspace:"))
    .map(([name]) => name);
}

function inOrder(found) {
  const ordered = [];
  let waiting = found;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => !waiting.some(({ name }) => needs.includes(name)));
    if (ready.length === 0) {
      const names = waiting.map(({ name }) => name).join(", ");
      throw new Error(`These packages depend on each other in a circle: ${names}.`);
    }
    ordered.push(...ready);
    waiting = waiting.filter((member) => !ready.includes(member));
  }
  return ordered;
}
