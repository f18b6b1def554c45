import { nodeOf } from "@chalkgrad/document";
import { leafBlock, type TensorBlock, tensorBlock } from "@chalkgrad/figure";
import { useDocument } from "../state/document.ts";
import { canvasDisplay } from "../state/projection.ts";
import { numbersOfNode } from "../state/readings.ts";

/** The numbers of a scalar, at text scale 1: names and signs before a class are no smaller. */
const scalarSize = 15;

/** The size of the smallest text at these nodes and their wires, in canvas units. */
export function smallestText(ids: readonly string[]): number {
  const { document } = useDocument.getState();
  const { textScale } = canvasDisplay();
  let smallest = scalarSize;
  for (const id of ids) {
    const node = nodeOf(document, id);
    if (node?.op === "input") smallest = Math.min(smallest, smallestIn(leafBlock(node)));
    const { value } = numbersOfNode(id);
    if (value && value.shape.length > 0) {
      smallest = Math.min(smallest, smallestIn(tensorBlock(value, scalarSize * textScale)));
    }
  }
  return smallest;
}

function smallestIn(block: TensorBlock): number {
  const marks = block.draw({ x: 0, y: 0 }, "ink");
  return marks.reduce(
    (least, mark) => (mark.kind === "text" ? Math.min(least, mark.size) : least),
    Number.POSITIVE_INFINITY,
  );
}
