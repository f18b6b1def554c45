import { EngineError } from "../engineError.ts";
import type { Memory } from "./webAssembly.ts";

const PAGE = 65536;
/** Blocks begin at multiples of it: pairs of numbers lie straight. */
const GRAIN = 16;

interface Block {
  readonly start: number;
  readonly size: number;
}

/**
 * Hands out blocks of the one memory that the kernels work on. One memory for all programs, because a page may hold only
 * so many, and because plain JavaScript is fastest on one set of arrays.
 */
export class Arena {
  readonly #memory: Memory;
  #end: number;
  /** Returned blocks in order of their start; neighbours are joined. */
  #free: Block[] = [];
  readonly #lengths = new Map<number, number>();
  /** Views of the whole memory; new ones after it has grown. */
  #numbers: Float64Array<ArrayBuffer>;
  #words: Uint32Array<ArrayBuffer>;

  constructor(memory: Memory, start: number) {
    this.#memory = memory;
    this.#end = start;
    this.#numbers = new Float64Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
  }

  /** The memory as float64; old views end when it grows, so ask again after each `allocate`. */
  get numbers(): Float64Array<ArrayBuffer> {
    return this.#numbers;
  }

  get words(): Uint32Array<ArrayBuffer> {
    return this.#words;
  }

  /** How many bytes are handed out. */
  get used(): number {
    let bytes = 0;
    for (const size of this.#lengths.values()) bytes += size;
    return bytes;
  }

  /**
   * The address of a new block; what is in it is arbitrary.
   * @throws EngineError when memory runs out.
   */
  allocate(bytes: number): number {
    const size = Math.max(GRAIN, Math.ceil(bytes / GRAIN) * GRAIN);
    const index = this.#free.findIndex((block) => block.size >= size);
    if (index >= 0) {
      const block = this.#free[index]!;
      const rest = { start: block.start + size, size: block.size - size };
      this.#free.splice(index, 1, ...(rest.size > 0 ? [rest] : []));
      this.#lengths.set(block.start, size);
      return block.start;
    }
    const start = this.#end;
    this.#growTo(start + size);
    this.#end = start + size;
    this.#lengths.set(start, size);
    return start;
  }

  free(start: number): void {
    const size = this.#lengths.get(start);
    if (size === undefined) return;
    this.#lengths.delete(start);
    let place = this.#free.findIndex((block) => block.start > start);
    if (place < 0) place = this.#free.length;
    const before = this.#free[place - 1];
    const after = this.#free[place];
    let joined: Block = { start, size };
    let from = place;
    let count = 0;
    if (before && before.start + before.size === start) {
      joined = { start: before.start, size: before.size + size };
      from--;
      count++;
    }
    if (after && start + size === after.start) {
      joined = { start: joined.start, size: joined.size + after.size };
      count++;
    }
    this.#free.splice(from, count, joined);
    const last = this.#free[this.#free.length - 1]!;
    if (last.start + last.size === this.#end) {
      this.#end = last.start;
      this.#free.pop();
    }
  }

  #growTo(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing <= 0) return;
    const pages = Math.ceil(missing / PAGE);
    const generous = Math.max(pages, Math.ceil(this.#memory.buffer.byteLength / PAGE / 4));
    for (const wanted of [generous, pages]) {
      try {
        this.#memory.grow(wanted);
        this.#numbers = new Float64Array(this.#memory.buffer);
        this.#words = new Uint32Array(this.#memory.buffer);
        return;
      } catch {
        // Less may still be there.
      }
    }
    throw new EngineError(
      `This graph needs ${Math.ceil(missing / 2 ** 20)} MiB more memory than there is. Make its tensors smaller, or close other graphs.`,
    );
  }
}
