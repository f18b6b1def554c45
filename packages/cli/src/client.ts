import { spawnSync } from "node:child_process";

// Programs that people open our files with. They are not installed by the house: where one is missing, the tests say so.

/** A program that is there, or what was looked for in vain. */
export type Client =
  | { readonly ok: true; readonly name: string; readonly run: Run }
  | MissingClient;

interface MissingClient {
  readonly ok: false;
  readonly name: string;
  readonly missing: string;
}

export type Run = (call: readonly string[], folder: string) => ClientRun;

interface ClientRun {
  readonly code: number | null;
  /** Standard output and standard error. */
  readonly said: string;
}

/**
 * @param question a call that succeeds where the program has all that is needed, and prints its version
 * @param fine the exit codes with which it says so
 * @returns the client, whose name has the version in it
 * @throws Error where the client is missing though the environment says that it must be there.
 */
export function clientNamed(
  program: string,
  question: readonly string[],
  fine: readonly number[] = [0],
): Client {
  const run = (call: readonly string[], folder?: string): ClientRun => {
    const ended = spawnSync(program, call, { cwd: folder, encoding: "utf8", input: "" });
    return { code: ended.status, said: `${ended.stdout}${ended.stderr}` };
  };
  const { code, said } = run(question);
  if (fine.includes(code ?? -1)) {
    const version = /\d+(?:[.-]\d+)+/.exec(said)?.[0] ?? "";
    return { ok: true, name: `${program} ${version}`.trim(), run };
  }
  return missingClient(program, `no ${program} that answers ${question.join(" ")}`);
}

/** A TeX that has some files of its packages as well. */
export function texWith(engine: string, files: readonly string[]): Client {
  const client = clientNamed(engine, ["--version"]);
  if (!client.ok || clientNamed("kpsewhich", files).ok) return client;
  return missingClient(client.name, `no ${engine} with ${files.join(", ")}`);
}

/** @throws Error where the environment says that all clients must be there. */
export function missingClient(name: string, missing: string): MissingClient {
  if (process.env.CHALKGRAD_CLIENTS === "required") throw new Error(missing);
  return { ok: false, name, missing };
}
