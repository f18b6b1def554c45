/** The names of one program: each is given out once. */
export class Namespace {
  private readonly reserved: ReadonlySet<string>;
  private readonly taken = new Set<string>();
  private readonly lastNumber = new Map<string, number>();

  /** @param reserved names that mean something already; one who wishes for `sum` gets `sum_`. */
  constructor(reserved: ReadonlySet<string>) {
    this.reserved = reserved;
  }

  /** The wished name, or one as near to it as is still free. */
  take(wished: string): string {
    const base = this.reserved.has(wished) ? `${wished}_` : wished;
    let name = base;
    if (!this.isFree(base)) {
      let number = this.lastNumber.get(base) ?? 1;
      do name = `${base.endsWith("_") ? base : `${base}_`}${++number}`;
      while (!this.isFree(name));
      this.lastNumber.set(base, number);
    }
    this.taken.add(name);
    return name;
  }

  private isFree(name: string): boolean {
    return !this.taken.has(name) && !this.reserved.has(name);
  }
}
