import { expect, test } from "vitest";

// Each test that hands an exported file to another program leaves a row for the table of formats and clients.

/** A row of that table. */
interface Opening {
  /** As `--to` calls it. */
  readonly format: string;
  /** The program, with its version where it was there. */
  readonly client: string;
  /** What was looked at in it, a clause whose subject is the client. */
  readonly finds: string;
  /** Why nothing was looked at. */
  readonly missing?: string;
}

declare module "vitest" {
  interface TaskMeta {
    opening?: Opening;
  }
}

interface AnyClient {
  readonly ok: boolean;
  readonly name: string;
  readonly missing?: string;
}

/**
 * A test with a program that people open files with. Where it is missing, the test says so and looks at nothing.
 *
 * @param finds what the program is seen to do, as in "draws every page"
 */
export function opened<C extends AnyClient>(
  format: string,
  client: C,
  finds: string,
  look: (client: Extract<C, { ok: true }>) => void | Promise<void>,
  timeout = 120_000,
): void {
  const row: Opening = { format, client: client.name, finds };
  if (client.ok) {
    test(`${format}: ${client.name} ${finds}`, { timeout }, async ({ task }) => {
      task.meta.opening = row;
      await look(client as Extract<C, { ok: true }>);
    });
    return;
  }
  const missing = client.missing ?? "";
  test(`${format}: ${client.name} is missing, nothing was looked at`, ({ task }) => {
    task.meta.opening = { ...row, missing };
    console.warn(`${format}: not opened, ${missing}`);
    expect(missing).not.toBe("");
  });
}
