import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const outputFolders = ["dist", "build"];
const ignoredFolders = new Set(["node_modules", "test-results", "fixtures", ...outputFolders]);

/** What a build of this folder reads: everything but tests, fixtures and what the build writes. */
export function sourceFiles(folder) {
  return listFiles(folder, (name) => !ignoredFolders.has(name)).filter((file) => !isTest(file));
}

/** What the last build of this folder wrote. */
export function outputFiles(folder) {
  return outputFolders.flatMap((name) => listFiles(join(folder, name)));
}

/** The digest of the names and contents of these files. A file that is missing counts as such. */
export function digest(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = existsSync(file) ? readFileSync(file) : undefined;
    hash.update(`${file}\n${content?.length ?? "missing"}\n`).update(content ?? "");
  }
  return hash.digest("hex");
}

/** Every file below a folder, in a fixed order; none where there is no such folder. */
export function listFiles(folder, takesFolder = () => true) {
  const files = [];
  const folders = existsSync(folder) ? [folder] : [];
  while (folders.length > 0) {
    const current = folders.pop();
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (!entry.isDirectory()) files.push(path);
      else if (takesFolder(entry.name)) folders.push(path);
    }
  }
  return files.sort();
}

function isTest(file) {
  return /\.test\.[cm]?[jt]sx?$/.test(file);
}
