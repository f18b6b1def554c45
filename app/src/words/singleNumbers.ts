import { type DocumentNode, displayName } from "@chalkgrad/document";
import { type NodeId, tensorFrom } from "@chalkgrad/engine";

/** One number of an input, by its place: `W1[0, 2]`. */
export interface SingleNumber {
  readonly key: string;
  readonly name: string;
  readonly node: NodeId;
  /** In row-major order. */
  readonly element: number;
}

/** Nobody chooses among more of them. */
const most = 200;

/** The numbers that some inputs hold, one by one. */
export function singleNumbers(inputs: readonly DocumentNode[]): readonly SingleNumber[] {
  const numbers: SingleNumber[] = [];
  for (const node of inputs) {
    if (node.value === undefined) continue;
    const { shape, data } = tensorFrom(node.value);
    for (let element = 0; element < data.length && numbers.length < most; element++) {
      const place = placeIn(shape, element);
      const name = displayName(node) + (place.length > 0 ? `[${place.join(", ")}]` : "");
      numbers.push({ key: `${node.id} ${element}`, name, node: node.id, element });
    }
  }
  return numbers;
}

function placeIn(shape: readonly number[], element: number): readonly number[] {
  const place: number[] = [];
  let rest = element;
  for (const length of shape.toReversed()) {
    place.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return place;
}
