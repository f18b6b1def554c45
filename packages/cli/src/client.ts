import { spawnSync } from "node:child_process";

// Programs that people open our files with. They are not installed by the house: where one is missing, the tests say so.

/** A program that is there, or what was looked for in vain. */
export type Client =
  | { readonly ok: true; readonly run: (call: readonly string[], folder: string) => ClientRun }
  | { readonly ok: false; readonly missing: string };

interface ClientRun {
  readonly code: number | null;
  /** Standard output and standard error. */
  readonly said: string;
}

/**
 * @param question a call that succeeds where the program has all that is needed
 * @param fine the exit codes with which it says so
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
  if (fine.includes(run(question).code ?? -1)) return { ok: true, run };
  const missing = `no ${program} that answers ${question.join(" ")}`;
  if (process.env.CHALKGRAD_CLIENTS === "required") throw new Error(missing);
  return { ok: false, missing };
}
