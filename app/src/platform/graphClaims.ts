/**
 * A page that reloads may hold its claim for a moment yet. Where this page is that one come back, nobody else is likely to
 * have it, and a busy machine gets its time.
 */
const patienceMs = isReloaded() ? 10_000 : 1000;

const prefix = "chalkgrad graph ";

/**
 * Makes a kept graph this window's own for as long as the window lives, or until the returned function is called: no
 * two windows ever write over each other. Undefined where another window has it and keeps it for as long as one has
 * patience (milliseconds). `at once`: without a clock.
 * @throws where the browser denies locks.
 */
export function claimGraph(
  id: string,
  patience: number | "at once" = patienceMs,
): Promise<(() => void) | undefined> {
  return new Promise((claimed, denied) => {
    const held = (lock: Lock | null) => {
      if (!lock) return claimed(undefined);
      return new Promise<void>((release) => claimed(release));
    };
    const signal = patience === "at once" ? undefined : AbortSignal.timeout(patience);
    const options: LockOptions = signal ? { signal } : { ifAvailable: true };
    navigator.locks.request(prefix + id, options, held).catch((error: unknown) => {
      // On a busy machine the clock may run out before the answer is heard: what is free now is had.
      if (signal?.aborted) claimed(claimGraph(id, "at once"));
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

function isReloaded(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return (navigation as PerformanceNavigationTiming | undefined)?.type === "reload";
}
