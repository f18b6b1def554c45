/** What came from another window, as an object whose keys may be asked for; undefined for everything else. */
export function objectFrom(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isOne = typeof value === "object" && value !== null && !Array.isArray(value);
  return isOne ? (value as Readonly<Record<string, unknown>>) : undefined;
}

export function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

export function isNumber(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}

export function isOneOf<Value>(values: readonly Value[], value: unknown): value is Value {
  return (values as readonly unknown[]).includes(value);
}

/** A list of at most so many; undefined where one of them is none. */
export function listFrom<Each>(
  value: unknown,
  most: number,
  each: (item: unknown) => Each | undefined,
): readonly Each[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const list: Each[] = [];
  for (const item of value) {
    const found = each(item);
    if (found === undefined) return undefined;
    list.push(found);
  }
  return list;
}
