/** A page that reloads may hold its claim for a moment yet. */
const patienceMs = 1000;

const prefix = "chalkgrad graph ";

/**
 * Makes a kept graph this window's own for as long as the window lives, or until the returned function is called: no
 * two windows ever write over each other. Undefined where another window has it.
 * @throws where the browser denies locks.
 */
export function claimGraph(id: string, patience = patienceMs): Promise<(() => void) | undefined> {
  return new Promise((claimed, denied) => {
    const held = () =>
      new Promise<void>((release) => {
        claimed(release);
      });
    const signal = AbortSignal.timeout(patience);
    navigator.locks.request(prefix + id, { signal }, held).catch((error: unknown) => {
      if (signal.aborted) claimed(undefined);
      else denied(error);
    });
  });
}

/** The graphs that some window has open, this one included. */
export async function claimedGraphs(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.map(({ name = "" }) => name);
  return new Set(
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
  );
}
