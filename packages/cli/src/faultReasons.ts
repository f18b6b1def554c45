interface Faulty {
  readonly faults: readonly { readonly where: string; readonly message: string }[];
  readonly unlisted?: number;
}

/** What is wrong with a file, a line a fault. */
export function reasonsOf({ faults, unlisted = 0 }: Faulty): string[] {
  const reasons = faults.map(({ where, message }) =>
    where === "" ? message : `${where}: ${message}`,
  );
  if (unlisted > 0) reasons.push(`and ${unlisted} more faults`);
  return reasons;
}
