import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { members, root } from "../workspace.mjs";
import { boundaryFaults } from "./boundaries.mjs";
import { fileFaults } from "./files.mjs";
import { plants } from "./plants.mjs";
import { platformFaults } from "./platform.mjs";
import { typeFaults } from "./types.mjs";

/** Proves that the checks can fail: breaks every rule in a copy of the house, and sees each of them called out. */
export async function planted() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "chalkgrad-planted-")));
  try {
    copyHouse(copy);
    for (const { file, text } of plants) {
      mkdirSync(join(copy, dirname(file)), { recursive: true });
      writeFileSync(join(copy, file), `${text}\n`);
    }
    const said = {
      boundaries: await boundaryFaults(copy),
      platform: await platformFaults(copy),
      types: [...(await typeFaults(copy, ["packages/timeline"])).values()],
      files: fileFaults(copy).flat(),
    };
    const expected = plants.flatMap(({ calledOut }) => Object.entries(calledOut ?? {}));
    const missed = expected.filter(
      ([checker, words]) => !said[checker].some((text) => text.includes(words)),
    );
    return {
      passed: expected.length - missed.length,
      failed: missed.length,
      output: missed
        .map(
          ([checker, words]) =>
            `${checker} did not notice: ${words}\nIt said:\n${said[checker].join("\n")}`,
        )
        .join("\n\n"),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The sources, with node_modules whose workspace members lead into the copy and all else into the real ones. */
function copyHouse(copy) {
  const left = new Set(["node_modules", "dist", "build", "fixtures", "test-results"]);
  const takes = (path) => !left.has(basename(path));
  for (const name of ["app", "packages", "e2e"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: takes });
  }
  for (const name of [
    ".dependency-cruiser.cjs",
    ".gitignore",
    "package.json",
    "pnpm-workspace.yaml",
    "tsconfig.base.json",
  ]) {
    cpSync(join(root, name), join(copy, name));
  }
  const folders = new Map(members().map(({ name, folder }) => [name, folder]));
  for (const folder of ["", ...folders.values()]) linkPackages(copy, folder, folders);
}

function linkPackages(copy, folder, folders) {
  const from = join(root, folder, "node_modules");
  if (!existsSync(from)) return;
  const names = readdirSync(from)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) =>
      name.startsWith("@")
        ? readdirSync(join(from, name)).map((inner) => `${name}/${inner}`)
        : [name],
    );
  for (const name of names) {
    const own = folders.get(name);
    const target = own === undefined ? realpathSync(join(from, name)) : join(copy, own);
    const link = join(copy, folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, "junction");
  }
}
