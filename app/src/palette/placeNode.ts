import { addNode, freshId, nodeOf } from "@chalkgrad/document";
import type { GraphNode, OpName } from "@chalkgrad/engine";
import { nodeSize, type Point } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { select, soleSelectedNode, useView } from "../state/view.ts";

/** How far apart nodes are put when the editor chooses the place. */
const column = 180;
const row = 100;
const grid = 10;

/** Puts a node of `op` with its middle at `centre`, or at a sensible free place without one. */
export function placeNode(op: OpName, centre?: Point): void {
  const { document } = useDocument.getState();
  const id = freshId(document, op);
  const bare = (op === "input" ? { id, op, value: 1 } : { id, op }) as GraphNode;
  const { width, height } = nodeSize(bare);
  const middle = centre ?? freePlace();
  const position = {
    x: snapped(middle.x - width / 2),
    y: snapped(middle.y - height / 2),
  };
  dispatch(addNode({ ...bare, position }));
  select([id]);
  if (!centre) camera()?.reveal(id);
  // A leaf is placed for its value: whoever placed it can type the value at once.
  if (op === "input") useView.setState({ editing: { node: id, field: "value" } });
  else camera()?.focusNode(id);
}

function snapped(value: number): number {
  return Math.round(value / grid) * grid;
}

/** Right of the selected operation, below the selected leaf, else in the middle of the view. */
function freePlace(): Point {
  const { document } = useDocument.getState();
  const beside = nodeOf(document, soleSelectedNode() ?? "");
  let place = camera()?.centre() ?? { x: 0, y: 0 };
  if (beside) {
    const middle = middleOf(beside);
    place =
      beside.op === "input"
        ? { x: middle.x, y: middle.y + row }
        : { x: middle.x + column, y: middle.y };
  }
  const taken = document.nodes.map(middleOf);
  while (
    taken.some(
      ({ x, y }) => Math.abs(x - place.x) < column / 2 && Math.abs(y - place.y) < row * 0.8,
    )
  ) {
    place = { x: place.x, y: place.y + row };
  }
  return place;
}

function middleOf(node: GraphNode & { readonly position?: Point }): Point {
  const { x, y } = node.position ?? { x: 0, y: 0 };
  const { width, height } = nodeSize(node);
  return { x: x + width / 2, y: y + height / 2 };
}
