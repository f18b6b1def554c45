// The built engine (packages/engine/dist), as a user of the package has it; and some of its inner parts, to time them alone.

const dist = new URL("../../packages/engine/dist/", import.meta.url);

const { compile, ops } = await import(new URL("index.js", dist));

export { compile };

/** The scalar function of an op. */
export function elementwiseForward(name) {
  return ops[name].elementwise.forward;
}

export async function structureParts() {
  const { machineIfAvailable } = await import(new URL("kernels/kernels.js", dist));
  const { opNames } = await import(new URL("index.js", dist));
  const { levelsOf } = await import(new URL("order.js", dist));
  const none = new Int32Array(1_000_000).fill(-1);
  return {
    machine: machineIfAvailable,
    opcodes: (name) => opNames.indexOf(name),
    sortPlaces: (count, operands) => levelsOf([...operands, none], count),
  };
}
