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
