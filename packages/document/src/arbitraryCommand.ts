import { type OpDefinition, opNames, ops, wireId } from "@chalkgrad/engine";
import fc from "fast-check";
import { arbitraryLiteral, arbitraryText } from "./arbitraryDocument.ts";
import type { Command } from "./commands/command.ts";
import { deleteNodes } from "./commands/deleteNodes.ts";
import {
  addToGroup,
  groupNodes,
  removeFromGroup,
  setCollapsed,
  setGroupLabel,
  ungroup,
} from "./commands/groups.ts";
import { addNode, insertNodes } from "./commands/insertNodes.ts";
import { moveNodes } from "./commands/moveNodes.ts";
import { addNote, deleteNotes, moveNotes, resizeNote, setNoteText } from "./commands/notes.ts";
import { learn, setAttributes, setSeed, setValue } from "./commands/numbers.ts";
import { replaceAll } from "./commands/replaceAll.ts";
import { spliceNode } from "./commands/spliceNode.ts";
import { addTalkStep, changeTalkStep, moveTalkStep, removeTalkStep } from "./commands/talk.ts";
import { connect, disconnect } from "./commands/wires.ts";
import { setDescription, setLabel, setTitle, setTrainable, setUnit } from "./commands/words.ts";
import { freshId } from "./freshId.ts";
import { membersInside } from "./groups/groupIndex.ts";
import { closeNode, closingRefusal } from "./rewrite/closeNode.ts";
import { openingRefusal, openNode } from "./rewrite/openNode.ts";
import type { DocumentNode, GraphDocument, TalkStep } from "./schema.ts";

/** What to do next, whatever the document then looks like: the numbers pick among what is there. */
export const arbitraryIntention = fc.record({
  kind: fc.nat(),
  first: fc.nat(),
  second: fc.nat(),
  literal: arbitraryLiteral,
  text: arbitraryText,
  flag: fc.boolean(),
  x: fc.integer({ min: -3, max: 3 }),
});

export type Intention = typeof arbitraryIntention extends fc.Arbitrary<infer Value> ? Value : never;

export const arbitraryIntentions = fc.array(arbitraryIntention, { maxLength: 25 });

const kinds = 20;

/** The command that an intention comes to in this document. */
export function commandFor(document: GraphDocument, intention: Intention): Command {
  const { kind, first, second, literal, text, flag, x } = intention;
  const { nodes } = document;
  const one = nodes[first % nodes.length];
  const other = nodes[second % nodes.length];
  if (one === undefined || other === undefined || kind % kinds === 0) {
    return addNode(newNode(freshId(document, text), first, literal));
  }
  const inputs = nodes.filter((node) => node.op === "input");
  const input = inputs[first % inputs.length];
  const definition: OpDefinition = ops[one.op];
  const port = definition.ports[second % definition.ports.length];
  switch (kind % kinds) {
    case 1: {
      const id = freshId(document, "pair");
      const next = freshId(document, "pair", new Set([id]));
      return insertNodes([
        { id, op: "relu", inputs: { x: next } },
        { id: next, op: "relu", inputs: { x: one.id } },
      ]);
    }
    case 2:
      return deleteNodes(flag ? [one.id] : [one.id, other.id, "gone"], { bridging: x > 0 });
    case 3:
    case 4:
      if (port === undefined) return disconnect([wireId(one.id, "x")]);
      if (flag) {
        const [wired] = Object.keys(other.inputs ?? {});
        if (wired !== undefined) {
          return spliceNode({ node: one.id, port, wire: wireId(other.id, wired) });
        }
      }
      return connect({ source: other.id, node: one.id, port });
    case 5:
      return disconnect([wireId(one.id, "x"), wireId(other.id, "y"), wireId("gone", "x")]);
    case 6:
      if (input === undefined) return setTitle(text);
      return flag ? setValue(input.id, literal) : learn(new Map([[input.id, literal]]));
    case 7:
      return setSeed(one.id, flag ? literal : undefined);
    case 8:
      return setLabel(one.id, flag ? text : undefined);
    case 9:
      if (input === undefined) return setDescription(text);
      return second % 2 === 0 ? setTrainable(input.id, flag) : setUnit(input.id, text);
    case 10:
      return setTitle(text);
    case 11:
      return setDescription(flag ? text : undefined);
    case 12: {
      const attribute = definition.attributes.find((each) => each.kind === "boolean");
      if (attribute === undefined) return setAttributes(one.id, {});
      return setAttributes(one.id, { [attribute.name]: flag });
    }
    case 13:
    case 14:
    case 15:
      return groupCommandFor(document, intention, [one.id, other.id]);
    case 16:
      return noteCommandFor(document, intention);
    case 17:
      return talkCommandFor(document, intention, one.id);
    case 18:
      if (openingRefusal(document, one.id) === undefined) return openNode(one.id);
      return closingRefusal(document, other.id) ? setTitle(text) : closeNode(other.id);
    default:
      if (second % 7 === 0)
        return replaceAll({ nodes: nodes.slice(0, 2).map(withoutWires), title: text });
      return moveNodes([
        { node: one.id, position: { x, y: 0 } },
        { node: other.id, position: { x: -x, y: x } },
        { node: "gone", position: { x, y: x } },
      ]);
  }
}

function groupCommandFor(
  document: GraphDocument,
  { kind, first, second, text, flag }: Intention,
  nodes: readonly string[],
): Command {
  const { groups = [] } = document;
  const group = groups[first % groups.length];
  const other = groups[second % groups.length];
  if (group === undefined || other === undefined || kind % 7 === 0) {
    const id = freshId(document, "group");
    const items = group !== undefined && flag ? [...nodes, group.id] : nodes;
    return groupNodes({ id, nodes: items, label: text });
  }
  const isInside = membersInside(document, [other.id]).has(group.id) || other === group;
  switch (kind % 7) {
    case 1:
      return ungroup(flag ? [group.id, "gone"] : [group.id, other.id]);
    case 2:
      return setGroupLabel(group.id, flag ? text : undefined);
    case 3:
    case 4:
      return setCollapsed([group.id, "gone"], flag);
    case 5:
      return removeFromGroup(group.id, flag ? group.nodes : [...nodes, "gone"]);
    default:
      return addToGroup(group.id, flag && !isInside ? [...nodes, other.id] : nodes);
  }
}

function talkCommandFor(
  { talk = [] }: GraphDocument,
  { kind, first, second, text, flag, x }: Intention,
  node: string,
): Command {
  const [place, other] = [first % talk.length, second % talk.length];
  const added: TalkStep = flag ? { step: "backward", node, note: text } : { step: "end" };
  if (talk.length === 0 || kind % 5 === 0) return addTalkStep(added, flag ? 0 : undefined);
  switch (kind % 5) {
    case 1:
      return changeTalkStep(place, { ...talk[place]!, label: text, hide: "numbers" });
    case 2:
      return removeTalkStep(place);
    case 3:
      return changeTalkStep(place, { ...added, view: { x, y: -x, width: 10, height: 20 } });
    default:
      return moveTalkStep(place, other);
  }
}

function noteCommandFor(
  document: GraphDocument,
  { kind, first, text, flag, x }: Intention,
): Command {
  const { notes = [] } = document;
  const note = notes[first % notes.length];
  if (note === undefined || kind % 5 === 0) {
    const id = freshId(document, "note");
    return addNote(flag ? { id, text } : { id, text, position: { x, y: x } });
  }
  switch (kind % 5) {
    case 1:
      return setNoteText(note.id, text);
    case 2:
      return resizeNote(note.id, { width: 10 + x, height: 10 });
    case 3:
      return deleteNotes([note.id, "gone"]);
    default:
      return moveNotes([
        { note: note.id, position: { x, y: 0 } },
        { note: "gone", position: { x, y: x } },
      ]);
  }
}

function newNode(id: string, choice: number, value: DocumentNode["value"]): DocumentNode {
  const op = opNames[choice % opNames.length]!;
  return (op === "input" ? { id, op, value } : { id, op }) as DocumentNode;
}

function withoutWires(node: DocumentNode): DocumentNode {
  const { inputs: _, ...rest } = node;
  return rest as DocumentNode;
}
