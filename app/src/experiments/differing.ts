import type { MistakenBackward, Tensor } from "@chalkgrad/engine";
import type { Mistaken } from "../state/mistaken.ts";
import { numbersOfNode, numbersOfWire } from "../state/readings.ts";

/** The gradients of a mistaken pass that are not the right ones, `times` as large as it says. */
export function differing(broken: MistakenBackward, times: number): Mistaken {
  return {
    nodes: changed(broken.gradients, (id) => numbersOfNode(id).gradient, times),
    wires: changed(broken.wireGradients, (id) => numbersOfWire(id).gradient, times),
  };
}

function changed(
  found: ReadonlyMap<string, Tensor>,
  right: (id: string) => Tensor | undefined,
  times: number,
): ReadonlyMap<string, Tensor> {
  const others = new Map<string, Tensor>();
  for (const [id, { shape, data }] of found) {
    const wrong = data.map((each) => each * times);
    const known = right(id);
    if (known && wrong.some((each, i) => !isClose(each, known.data[i] ?? 0))) {
      others.set(id, { shape, data: wrong });
    }
  }
  return others;
}

/** Another order of additions is no other number. */
function isClose(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}
