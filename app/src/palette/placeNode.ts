import {
  addNode,
  connect,
  connectionRefusal,
  freshId,
  nodeOf,
  spliceNode,
  splicePort,
} from "@chalkgrad/document";
import { type GraphNode, type OpName, ops, type WireId } from "@chalkgrad/engine";
import { nodeSize, type Point } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";
import { asOneEntry, dispatch, useDocument } from "../state/document.ts";
import { hasRoomFor } from "../state/room.ts";
import { type OpenEnd, select, soleSelectedNode, useView } from "../state/view.ts";

/** How far apart nodes are put when the editor chooses the place. */
const column = 180;
const row = 100;
const grid = 10;

/** What a new node is joined to. */
interface Joining {
  readonly end?: OpenEnd | undefined;
  /** A wire that the node goes into. */
  readonly wire?: WireId | undefined;
}

/** A node as it would come into the document now. */
export function newNode(op: OpName): GraphNode {
  const id = freshId(useDocument.getState().document, op);
  return (op === "input" ? { id, op, value: 1 } : { id, op }) as GraphNode;
}

/**
 * Puts a node of `op` with its middle at `centre`, or at a sensible free place without one. What
 * it joins is wired to it, all as one entry of the history.
 */
export function placeNode(op: OpName, centre?: Point, joining: Joining = {}): void {
  if (!hasRoomFor(1)) return;
  const bare = newNode(op);
  const { id } = bare;
  const { width, height } = nodeSize(bare);
  const middle = centre ?? freePlace();
  const position = {
    x: snapped(middle.x - width / 2),
    y: snapped(middle.y - height / 2),
  };
  asOneEntry("addNode", () => {
    dispatch(addNode({ ...bare, position }));
    if (joining.end) wireUp(bare, joining.end);
    if (joining.wire !== undefined) putInto(bare, joining.wire);
  });
  select([id]);
  if (!centre) camera()?.reveal(id);
  // A leaf is placed for its value: whoever placed it can type the value at once.
  if (op === "input") useView.setState({ editing: { node: id, field: "value" } });
  else camera()?.focusNode(id);
}

/** A wire from a source goes to the first port of the new node, one into a port comes from it. */
function wireUp({ id, op }: GraphNode, end: OpenEnd): void {
  const port = end.port === undefined ? ops[op].ports[0] : end.port;
  if (port === undefined) return;
  const wire =
    end.port === undefined
      ? { source: end.node, node: id, port }
      : { source: id, node: end.node, port };
  const refusal = connectionRefusal(useDocument.getState().document, wire);
  // A fresh leaf holds a number that nobody chose: its real value is about to be typed.
  const notYet = op === "input" && refusal?.code === "shape-mismatch";
  if (!refusal || notYet) dispatch(connect(wire));
}

/** Where the wire does not take the node, the node stands beside it, unwired. */
function putInto(node: GraphNode, wire: WireId): void {
  const way = splicePort(useDocument.getState().document, node, wire);
  if (way.ok) dispatch(spliceNode({ node: node.id, port: way.port, wire }));
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
  const isTaken = ({ x, y }: Point) =>
    taken.some((other) => Math.abs(other.x - x) < column / 2 && Math.abs(other.y - y) < row * 0.8);
  while (isTaken(place)) place = { x: place.x, y: place.y + row };
  return place;
}

function middleOf(node: GraphNode & { readonly position?: Point }): Point {
  const { x, y } = node.position ?? { x: 0, y: 0 };
  const { width, height } = nodeSize(node);
  return { x: x + width / 2, y: y + height / 2 };
}
