import { describe, expect, it } from "vitest";
import { compileKernels, sourceOf } from "../../build.mjs";
import { opNames, ops } from "../index.ts";
import { Arena } from "./arena.ts";
import { bytesFromBase64 } from "./base64.ts";
import { KERNEL_BYTES } from "./bytes.ts";
import { LAST_OP_WITH_KERNEL } from "./kernels.ts";

describe("the built kernels", () => {
  it("are what the source builds", async () => {
    const built = await compileKernels();
    expect(bytesFromBase64(KERNEL_BYTES)).toEqual(new Uint8Array(built));
    expect(sourceOf(built)).toContain("KERNEL_BYTES");
    // The compiler takes some seconds, and many times that on a busy machine.
  }, 300_000);
});

describe("the ops that have kernels", () => {
  it("are the elementwise ones, up to a place in the registry", () => {
    const numbered = opNames.slice(1, LAST_OP_WITH_KERNEL + 1);
    expect(numbered.filter((name) => !ops[name].elementwise)).toEqual([]);
  });
});

describe("the shared memory", () => {
  /** Stands in for WebAssembly.Memory. */
  class Pages {
    buffer = new ArrayBuffer(65536);
    grow(pages: number): number {
      const old = this.buffer.byteLength / 65536;
      const longer = new ArrayBuffer(this.buffer.byteLength + pages * 65536);
      new Uint8Array(longer).set(new Uint8Array(this.buffer));
      this.buffer = longer;
      return old;
    }
  }

  it("hands out blocks that do not overlap, and joins what comes back", () => {
    const arena = new Arena(new Pages(), 64);
    const a = arena.allocate(100);
    const b = arena.allocate(100);
    const c = arena.allocate(100);
    expect([a % 16, b % 16, c % 16]).toEqual([0, 0, 0]);
    expect(b).toBeGreaterThanOrEqual(a + 100);
    expect(c).toBeGreaterThanOrEqual(b + 100);
    arena.free(a);
    arena.free(b);
    expect(arena.allocate(200)).toBe(a);
    arena.free(c);
    expect(arena.allocate(16)).toBe(a + 208);
    expect(arena.used).toBe(224);
  });

  it("grows, with fresh views that keep the numbers", () => {
    const arena = new Arena(new Pages(), 0);
    const at = arena.allocate(8);
    arena.numbers[at / 8] = 42;
    const old = arena.numbers;
    const far = arena.allocate(1_000_000);
    arena.numbers[far / 8 + 100_000] = 7;
    expect(arena.numbers).not.toBe(old);
    expect(arena.numbers[at / 8]).toBe(42);
  });
});
