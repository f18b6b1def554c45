import { type NodeId, splitWireId } from "@chalkgrad/engine";
import { castDraft } from "immer";
import { type Command, CommandError } from "../commands/command.ts";
import { putList } from "../commands/draftNode.ts";
import { withoutMembers } from "../groups/groupIndex.ts";
import { displayName, nodeOf } from "../nodeIndex.ts";
import { quote } from "../quote.ts";
import type { DocumentNode, GraphDocument, Position } from "../schema.ts";
import { programOf } from "../structureProgram.ts";
import { closeRoom } from "./layout.ts";
import { type Pattern, patternWith } from "./pattern.ts";
import type { RewriteRefusal } from "./rewriteRefusal.ts";

/** Why the node is not part of a pattern that can be closed, or undefined where it is. */
export function closingRefusal(document: GraphDocument, node: NodeId): RewriteRefusal | undefined {
  const closing = closingOf(document, node);
  return "code" in closing ? closing : undefined;
}

/** The op that the node would be closed into; undefined where it is no part of one. */
export function closesInto(document: GraphDocument, node: NodeId): string | undefined {
  return patternWith(document, node)?.recipe.op;
}

/**
 * The way back from `openNode`: replaces the nodes that make up a composite op, of which this is any one, by that op. It keeps id,
 * label, seed and consumers of the result; the other parts go, unless they are constants that something else uses too. It does not matter
 * who made the pattern. The command throws a CommandError where `closingRefusal` says why not.
 */
export function closeNode(node: NodeId): Command {
  return {
    name: "closeNode",
    recipe: (draft, document) => {
      const closing = closingOf(document, node);
      if ("code" in closing) throw new CommandError(closing.message);
      const { pattern, gone } = closing;
      const { nodes, notes, position } = closeRoom(
        document,
        new Set(pattern.parts.values()),
        entryOf(document, pattern),
        pattern.output.position,
      );
      const kept = nodes.filter(({ id }) => !gone.has(id));
      draft.nodes = castDraft(
        kept.map((each) =>
          each.id === pattern.output.id ? closed(each, pattern, position) : each,
        ),
      );
      if (notes !== undefined && notes !== document.notes) putList(draft, "notes", notes);
      if (document.groups !== undefined) {
        putList(draft, "groups", withoutMembers(document.groups, gone));
      }
    },
  };
}

interface Closing {
  readonly pattern: Pattern;
  /** The parts that go. */
  readonly gone: ReadonlySet<NodeId>;
}

function closingOf(document: GraphDocument, id: NodeId): Closing | RewriteRefusal {
  const node = nodeOf(document, id);
  if (node === undefined) {
    return { code: "unknown-node", node: id, message: `there is no node ${quote(id)}` };
  }
  const pattern = patternWith(document, id);
  if (pattern === undefined) {
    const message = `${quote(displayName(node))} and the nodes around it are not the parts of an op that can be closed`;
    return { code: "no-pattern", node: id, message };
  }
  const program = programOf(document);
  const parts = new Set(pattern.parts.values());
  const gone = new Set<NodeId>();
  for (const part of parts) {
    if (part === pattern.output.id) continue;
    const each = nodeOf(document, part)!;
    const name = quote(displayName(each));
    const outside = program
      .consumers(part)
      .map((wire) => splitWireId(wire).node)
      .find((consumer) => !parts.has(consumer));
    if (outside !== undefined) {
      if (each.op === "input") continue;
      const message = `${name} also feeds ${quote(displayName(nodeOf(document, outside)!))}, which would lose its source: disconnect that first`;
      return { code: "used-elsewhere", node: part, consumer: outside, message };
    }
    if (each.seed !== undefined) {
      const message = `${name} has a seed of its own, which would be lost: take it away first`;
      return { code: "seeded", node: part, message };
    }
    gone.add(part);
  }
  return { pattern, gone };
}

/** Where the first part of the chain stands: the op goes back there. */
function entryOf(document: GraphDocument, { parts, template }: Pattern): Position | undefined {
  const first = template.find(({ column, row }) => column === 0 && row === 0)!;
  return nodeOf(document, parts.get(first.key)!)!.position;
}

function closed(
  node: DocumentNode,
  { recipe, ports, attrs }: Pattern,
  position: Position | undefined,
): DocumentNode {
  const { attrs: _attrs, inputs: _inputs, position: _position, ...kept } = node;
  return {
    ...kept,
    op: recipe.op,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    inputs: Object.fromEntries(ports),
    ...(position !== undefined && { position }),
  } as DocumentNode;
}
