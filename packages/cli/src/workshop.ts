import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

// The command as people get it, built from the source at hand and run in a process of its own.

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const builtEditor = fileURLToPath(new URL("../../../app/dist", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string[];
}

/** A path of one of the package's example files. */
export function fixture(name: string): string {
  return join(packageFolder, "fixtures", `${name}.chalkgrad.json`);
}

export function input(id: string, value: unknown): object {
  return { id, op: "input", value };
}

/** A folder of a test file's own, laid out as the package is: the built command, and the editor beside it. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), "chalkgrad-"));
  readonly command = join(this.folder, "dist", "chalkgrad.mjs");

  async build(): Promise<void> {
    symlinkSync(builtEditor, join(this.folder, "editor"), "junction");
    await build({
      root: packageFolder,
      configFile: join(packageFolder, "vite.config.ts"),
      logLevel: "error",
      build: {
        outDir: join(this.folder, "dist"),
        rollupOptions: { output: { entryFileNames: "chalkgrad.mjs" } },
      },
    });
  }

  run(
    call: readonly string[],
    standardInput: string | Buffer = "",
    variables: Readonly<Record<string, string>> = {},
  ): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.command, ...call], {
      input: standardInput,
      env: { ...process.env, ...variables },
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    return { code: status, out: stdout, errors: stderr.split("\n").slice(0, -1) };
  }

  /** Writes a file of the graph's nodes and gives its path. */
  fileOf(name: string, nodes: readonly unknown[]): string {
    const path = join(this.folder, name);
    writeFileSync(path, JSON.stringify({ format: "chalkgrad", version: 1, nodes }));
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
