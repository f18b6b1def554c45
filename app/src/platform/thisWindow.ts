const key = "chalkgrad.graph";

/**
 * The kept graph that this window had open before it was reloaded.
 * @throws where storage is denied.
 */
export function graphOfWindow(): string | undefined {
  return sessionStorage.getItem(key) ?? undefined;
}

export function rememberGraph(id: string): void {
  sessionStorage.setItem(key, id);
}

const pairKey = "chalkgrad.pair";

/** What this window leaves to itself, across a reload, about the projector's window; undefined where there is none. */
export function pairOfWindow(): string | undefined {
  try {
    return sessionStorage.getItem(pairKey) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberPair(pair: string | undefined): void {
  try {
    if (pair === undefined) sessionStorage.removeItem(pairKey);
    else sessionStorage.setItem(pairKey, pair);
  } catch {
    // Denied: the two windows work together until one of them is reloaded.
  }
}
