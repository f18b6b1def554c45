/** The id of the element that says in the person's language what a node or wire is. */
export function nameId(id: string): string {
  return `name-of-${id}`;
}

/** React Flow itself would describe nodes and wires in English. */
export function namedBy(id: string) {
  return {
    "aria-labelledby": nameId(id),
    "aria-roledescription": undefined,
    "aria-describedby": undefined,
  };
}
