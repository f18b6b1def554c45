import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { missingClient } from "./client.ts";

// Python as people have it, to run what was exported. It is not installed by the house: where it is missing, the tests say so.

/** An interpreter that has some modules, or what was looked for in vain. */
export type PythonClient =
  | { readonly ok: true; readonly name: string; readonly python: string }
  | { readonly ok: false; readonly name: string; readonly missing: string };

// A person may name several, as not every Python has every library.
const interpreters = [
  ...(process.env.CHALKGRAD_PYTHON?.split(delimiter) ?? []),
  "python3",
  "/usr/bin/python3",
];

/**
 * @returns the first interpreter with all the modules, named by them and their versions
 * @throws Error where the client is missing though the environment says that it must be there.
 */
export function pythonWith(...modules: readonly string[]): PythonClient {
  for (const python of interpreters) {
    const name = versionsIn(python, modules);
    if (name !== undefined) return { ok: true, python, name };
  }
  return missingClient(
    modules.join(", "),
    `no Python with ${modules.join(" and ")} (looked at ${interpreters.join(", ")})`,
  );
}

/** The modules with their versions; undefined if one of them is not there. */
function versionsIn(python: string, modules: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(python, ["-c", question, ...modules], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

// Modules of Python itself have no version of their own.
const question = `
import importlib.metadata, importlib.util, sys
def named(module):
    if importlib.util.find_spec(module) is None:
        sys.exit(1)
    try:
        return module + " " + importlib.metadata.version(module)
    except importlib.metadata.PackageNotFoundError:
        return module
print(", ".join(map(named, sys.argv[1:])))
`;

/** One program: its file's text, Python or a notebook. */
export interface Exported {
  readonly name: string;
  readonly text: string;
}

/** What one program printed, or why it stopped. */
export interface Ran {
  readonly lines: readonly string[];
  readonly error: string | null;
}

// All programs in one process, as the libraries take seconds to load.
const runner = `
import contextlib, io, json, sys, traceback, warnings
warnings.simplefilter("ignore")
try:
    import nbformat
except ImportError:
    nbformat = None

def source_of(exported):
    if not exported["name"].endswith(".ipynb"):
        return exported["text"]
    notebook = json.loads(exported["text"])
    if nbformat is not None:
        nbformat.validate(notebook)
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return "\\n".join("".join(cell["source"]) for cell in cells)

def run(exported):
    printed = io.StringIO()
    error = None
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(source_of(exported), exported["name"], "exec"), {"__name__": "__main__"})
    except BaseException:
        error = traceback.format_exc()
    return {"lines": printed.getvalue().splitlines(), "error": error}

print(json.dumps([run(exported) for exported in json.load(sys.stdin)]))
`;

/** Runs programs one after the other, each for itself, in one process. */
export function runPrograms(python: string, programs: readonly Exported[]): Ran[] {
  const { stdout, stderr } = spawnSync(python, ["-c", runner], {
    input: JSON.stringify(programs),
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  const last = stdout.trimEnd().split("\n").at(-1);
  if (!last?.startsWith("[")) throw new Error(`Python did not come to an end:\n${stderr}`);
  return JSON.parse(last);
}
