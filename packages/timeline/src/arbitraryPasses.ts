import type { Graph } from "@chalkgrad/engine";
import fc from "fast-check";
import type { Frame } from "./frame.ts";

/** Random graphs: each node feeds on nodes before it. */
export const graphs = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("add", "mul", "relu", "input")), {
    minLength: 1,
    maxLength: 14,
  })
  .map((seeds): Graph => {
    const nodes = seeds.map(([a, b, op], index) => {
      const id = `n${index}`;
      const x = `n${a % Math.max(index, 1)}`;
      const y = `n${b % Math.max(index, 1)}`;
      if (index === 0 || op === "input") return { id, op: "input", value: a % 7 } as const;
      if (op === "relu") return { id, op, inputs: { x } } as const;
      return { id, op: op as "add" | "mul", inputs: { x, y } } as const;
    });
    return { nodes };
  });
export const units = fc.constantFrom("node" as const, "layer" as const);

/** All that can be read in a frame. */
export function reads(frame: Frame, graph: Graph) {
  return graph.nodes.map(({ id, inputs }) => ({
    node: frame.node(id),
    wires: Object.keys(inputs ?? {}).map((port) => frame.wire(`${id}.${port}`)),
  }));
}
