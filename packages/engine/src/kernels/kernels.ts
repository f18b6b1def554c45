import { EXP_TABLE, exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { pow } from "../math/pow.ts";
import { sigmoid } from "../math/sigmoid.ts";
import { cos, sin } from "../math/sine.ts";
import { softplus } from "../math/softplus.ts";
import { Arena } from "./arena.ts";
import { bytesFromBase64 } from "./base64.ts";
import { KERNEL_BYTES } from "./bytes.ts";
import { type Memory, webAssembly } from "./webAssembly.ts";

/** The compiled kernels (packages/engine/kernels). Addresses and sizes in bytes, counts in numbers. */
interface Kernels {
  forwardRuns(runs: number, count: number, values: number, xs: number, ys: number): void;
  forwardList(list: number, end: number, values: number, xs: number, ys: number): void;
  backwardRuns(
    runs: number,
    count: number,
    values: number,
    xs: number,
    ys: number,
    gap: number,
  ): void;
  fill(from: number, until: number, number: number): void;
  scatter(places: number, numbers: number, count: number): void;
  elementsForward(
    op: number,
    x: number,
    xStep: number,
    y: number,
    yStep: number,
    z: number,
    count: number,
  ): void;
  elementsBackward(
    op: number,
    port: number,
    x: number,
    xStep: number,
    y: number,
    yStep: number,
    z: number,
    g: number,
    into: number,
    count: number,
    add: boolean,
  ): void;
  packPanels(
    y: number,
    yRow: number,
    yColumn: number,
    panels: number,
    inner: number,
    columns: number,
  ): void;
  multiplyPacked(
    x: number,
    xRow: number,
    xColumn: number,
    panels: number,
    quad: number,
    z: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  addRow(row: number, z: number, rows: number, columns: number): void;
}

/**
 * The ops from 1 up to this place in the registry have elementwise kernels (kernels/opcodes.ts). One behind it runs through its own
 * definition until it gets some.
 */
export const LAST_OP_WITH_KERNEL = 21;

/** The kernels with the one memory that all programs share. */
export interface Machine {
  readonly kernels: Kernels;
  readonly arena: Arena;
}

/** Where the kernels look for the table of powers of two (kernels/math.ts); programs begin behind it. */
const EXP_TABLE_AT = 1024;
const FIRST_FREE = 4096;
const FIRST_PAGES = 16;
/** 4 GiB, what 32-bit addresses reach; phones may not even promise that much, so 1 GiB and 256 MiB are tried too. */
const LIMITS = [65536, 16384, 4096];

let machine: Machine | undefined | "unavailable";

/**
 * The kernels, compiled at first use. Undefined where a browser has no WebAssembly, a content security policy forbids it
 * (it needs `wasm-unsafe-eval`) or compiling at once is refused: then the plain executor gives the same numbers, slowly.
 */
export function machineIfAvailable(): Machine | undefined {
  machine ??= start() ?? "unavailable";
  return machine === "unavailable" ? undefined : machine;
}

function newMemory(Memory: new (limits: { initial: number; maximum: number }) => Memory): Memory {
  for (const maximum of LIMITS.slice(0, -1)) {
    try {
      return new Memory({ initial: FIRST_PAGES, maximum });
    } catch {
      // Less may be granted.
    }
  }
  return new Memory({ initial: FIRST_PAGES, maximum: LIMITS[LIMITS.length - 1]! });
}

function start(): Machine | undefined {
  const api = webAssembly();
  if (!api) return undefined;
  try {
    const memory = newMemory(api.Memory);
    new Float64Array(memory.buffer).set(EXP_TABLE, EXP_TABLE_AT / 8);
    const imports = {
      powOf: pow,
      logOf: log,
      sinOf: sin,
      cosOf: cos,
      softplusOf: softplus,
      sigmoidOf: sigmoid,
      expOf: exp,
    };
    const module = new api.Module(bytesFromBase64(KERNEL_BYTES));
    const instance = new api.Instance(module, { env: { memory }, imports });
    return { kernels: instance.exports as Kernels, arena: new Arena(memory, FIRST_FREE) };
  } catch {
    return undefined;
  }
}
