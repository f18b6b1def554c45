import type { Fault, FaultDetail } from "../fault.ts";
import { faultMessage } from "../faultMessage.ts";
import { limits } from "../limits.ts";
import { Nearest } from "../nearest.ts";

/** Collects the faults of one file: the first ones in full, and how many more there are. */
export class FaultList {
  readonly faults: Fault[] = [];
  readonly nearest = new Nearest();
  unlisted = 0;

  add(where: string, detail: FaultDetail): void {
    if (this.isFull()) this.unlisted++;
    else this.faults.push({ ...detail, where, message: faultMessage(detail) });
  }

  /** Adds a fault whose parameters include what may have been meant instead of `name`. */
  addUnknown(
    where: string,
    name: string,
    candidates: Iterable<string>,
    detail: (suggestion: { suggestion?: string }) => FaultDetail,
  ): void {
    const suggestion = this.isFull() ? undefined : this.nearest.to(name, candidates);
    this.add(where, detail(suggestion === undefined ? {} : { suggestion }));
  }

  private isFull(): boolean {
    return this.faults.length >= limits.faults;
  }
}
