import { type NodeId, ops } from "@chalkgrad/engine";
import { castDraft } from "immer";
import { type Command, CommandError } from "../commands/command.ts";
import { putList } from "../commands/draftNode.ts";
import { freshIds } from "../freshId.ts";
import { limits } from "../limits.ts";
import { displayName, nodeOf, placesOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { programOf } from "../structureProgram.ts";
import { columnPitch, makeRoom, rowPitch } from "./layout.ts";
import type { Feed, Part, Situation } from "./recipe.ts";
import { recipeOf } from "./recipes.ts";
import type { RewriteRefusal } from "./rewriteRefusal.ts";

/** Why the node cannot be opened, or undefined where it can. */
export function openingRefusal(document: GraphDocument, node: NodeId): RewriteRefusal | undefined {
  const opening = openingOf(document, node);
  return "code" in opening ? opening : undefined;
}

/**
 * Beyond which size of an input the parts overflow where the op itself does not; undefined where the op does not open, or its
 * parts are as good as itself.
 */
export function opensUpTo(op: string): number | undefined {
  return recipeOf(op)?.overflowsBeyond;
}

/**
 * Replaces a composite op (sigmoid, tanh, softplus, softmax, softmaxCrossEntropy, affine and the squared errors) by its parts, in
 * one entry of the history. The last part keeps the node's id, label, seed and what it feeds, so that the same value and the
 * same gradients are read at the same names (but for rounding, and for inputs beyond `opensUpTo`). What stands to the right makes room.
 * The command throws a CommandError where `openingRefusal` says why not.
 */
export function openNode(node: NodeId): Command {
  return {
    name: "openNode",
    recipe: (draft, document) => {
      const opening = openingOf(document, node);
      if ("code" in opening) throw new CommandError(opening.message);
      const parts = nodesFrom(document, opening.node, opening.parts);
      const width = Math.max(...opening.parts.map(({ column }) => column)) * columnPitch;
      const room = makeRoom(document, opening.node.position, width);
      const place = placesOf(document).get(node)!;
      const others = room.nodes;
      draft.nodes = castDraft([...others.slice(0, place), ...parts, ...others.slice(place + 1)]);
      if (room.notes !== undefined && room.notes !== document.notes) {
        putList(draft, "notes", room.notes);
      }
      for (const group of draft.groups ?? []) {
        const at = group.nodes.indexOf(node);
        if (at >= 0) group.nodes.splice(at, 0, ...parts.slice(0, -1).map(({ id }) => id));
      }
    },
  };
}

interface Opening {
  readonly node: DocumentNode;
  readonly parts: readonly Part[];
}

function openingOf(document: GraphDocument, id: NodeId): Opening | RewriteRefusal {
  const node = nodeOf(document, id);
  if (node === undefined) {
    return { code: "unknown-node", node: id, message: `there is no node ${quote(id)}` };
  }
  const name = quote(displayName(node));
  const recipe = recipeOf(node.op);
  if (recipe === undefined) {
    const message = `${name} is ${quote(node.op)}, which has no parts to open into`;
    return { code: "not-composite", node: id, op: node.op, message };
  }
  const situation = situationOf(document, node);
  if ("code" in situation) return situation;
  const parts = recipe.parts(situation);
  if (document.nodes.length - 1 + parts.length > limits.nodes) {
    const message = `opening ${name} would make more than ${limits.nodes} nodes`;
    return { code: "too-many-nodes", limit: limits.nodes, message };
  }
  return { node, parts };
}

function situationOf(document: GraphDocument, node: DocumentNode): Situation | RewriteRefusal {
  const program = programOf(document);
  const inputs = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  const shapes: Record<string, readonly number[]> = {};
  const name = quote(displayName(node));
  for (const port of ops[node.op].ports) {
    const source = inputs.get(port);
    if (source === undefined) {
      const message = `port ${port} of ${name} has no wire yet: connect it first`;
      return { code: "open-port", node: node.id, port, message };
    }
    const shape = program.shape(source);
    if (shape !== undefined) shapes[port] = shape;
  }
  if (program.shape(node.id) === undefined) {
    const message = `${name} cannot be computed yet, so its parts are not known: solve the problem at it or before it first`;
    return { code: "unknown-shape", node: node.id, message };
  }
  return { shapes, attrs: node.attrs ?? {} };
}

function nodesFrom(
  document: GraphDocument,
  node: DocumentNode,
  parts: readonly Part[],
): readonly DocumentNode[] {
  const fresh = freshIds(document);
  const last = parts.length - 1;
  const ids = new Map(
    parts.map(({ key }, index) => [key, index === last ? node.id : fresh(`${node.id}_${key}`)]),
  );
  const wired = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  const sourceOf = (feed: Feed) => ("part" in feed ? ids.get(feed.part)! : wired.get(feed.port)!);
  return parts.map((part, index) => {
    const inputs = Object.entries(part.inputs).map(([port, feed]) => [port, sourceOf(feed)]);
    const made = {
      id: ids.get(part.key)!,
      op: part.op,
      ...(part.label !== undefined && { label: part.label }),
      ...(part.value !== undefined && { value: part.value }),
      ...(part.attrs !== undefined && { attrs: part.attrs }),
      ...(inputs.length > 0 && { inputs: Object.fromEntries(inputs) }),
      ...(node.position !== undefined && {
        position: {
          x: node.position.x + part.column * columnPitch,
          y: node.position.y + part.row * rowPitch,
        },
      }),
    };
    if (index < last) return made as DocumentNode;
    // The result is the old node with another op: name, seed and all that feeds on it stay.
    const { attrs: _attrs, inputs: _inputs, ...kept } = node;
    return { ...kept, ...made } as DocumentNode;
  });
}
