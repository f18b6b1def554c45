// What is not a time: memory, and how many digits equal NumPy's.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { elementwiseForward } from "./engine.mjs";

/** The growth of heap, buffers and shared memory by one compiled and run program. */
export async function bytesPerNode() {
  const script = `
    const { compile, structureParts } = await import(${JSON.stringify(new URL("engine.mjs", import.meta.url).href)});
    const { asNodes, SCALAR_WORKS } = await import(${JSON.stringify(new URL("graphs.mjs", import.meta.url).href)});
    const nodes = asNodes(SCALAR_WORKS["random 1,000,000"]());
    const { machine } = await structureParts();
    const { arena } = machine();
    // The runtime does not count the shared memory, so its own count is added.
    const used = () => {
      gc();
      gc();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers + arena.used;
    };
    const before = used();
    const program = compile({ nodes });
    program.run();
    console.log((used() - before) / nodes.length, program.value("n0").data[0]);`;
  const { stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", "--input-type=module", "-e", script],
    { encoding: "utf8" },
  );
  return Math.round(Number(stdout.split(" ")[0]));
}

/** How many of the stored arguments give NumPy's very bits. */
export async function digits() {
  const file = new URL("../../packages/engine/fixtures/functions.json", import.meta.url);
  const stored = JSON.parse(readFileSync(file, "utf8"));
  const parts = Object.entries(stored).map(([name, { x, y, value }]) => {
    const forward = elementwiseForward(name);
    const equal = x.filter((each, i) =>
      Object.is(forward(Number(each), Number(y?.[i] ?? 0), 0), Number(value[i])),
    );
    return `${name} ${((100 * equal.length) / x.length).toFixed(1)} %`;
  });
  return `Bits equal to NumPy's on the stored arguments: ${parts.join(", ")}; + - × ÷ sqrt relu sum mean and matmul (as einsum): every stored case, by test.`;
}
