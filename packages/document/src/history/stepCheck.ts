import { FaultList } from "../check/faultList.ts";
import { checkGroups } from "../check/groups.ts";
import { Ids } from "../check/ids.ts";
import { checkNode } from "../check/node.ts";
import { checkNotes } from "../check/notes.ts";
import { checkTalk } from "../check/talk.ts";
import { isObject } from "../json/kind.ts";
import { limits } from "../limits.ts";
import { sameJson } from "../sameJson.ts";
import { type DocumentNode, type GraphDocument, keys } from "../schema.ts";

/**
 * Whether a step that was read from a store leads from a document to a document. As strict as the check of a file, but
 * what a step left alone is not looked at again: a thousand steps cost little more than what they change.
 */
export class StepCheck {
  /** How many nodes have been looked at, if only in passing. */
  visits = 0;
  /** The numbers that a node holds, for nodes that were found to be good. */
  private readonly numbers = new WeakMap<object, number>();

  /** `before` is a good document; `after` is anything. */
  leadsOn(before: GraphDocument, after: unknown): after is GraphDocument {
    if (!isObject(after)) return false;
    const { title, description, nodes, groups, notes, talk } = after as unknown as GraphDocument;
    const known: readonly string[] = keys.file.slice(2);
    return (
      Object.keys(after).every((key) => known.includes(key)) &&
      isTextOrAbsent(after, "title", title) &&
      isTextOrAbsent(after, "description", description) &&
      this.areNodes(before, nodes) &&
      isTalk(before, talk) &&
      this.areAround(before, { nodes, groups, notes } as GraphDocument)
    );
  }

  private areNodes(before: GraphDocument, nodes: unknown): nodes is readonly DocumentNode[] {
    if (nodes === before.nodes) return true;
    if (!Array.isArray(nodes) || nodes.length > limits.nodes) return false;
    this.visits += nodes.length;
    let isWired = nodes.length === before.nodes.length;
    for (const [index, node] of nodes.entries()) {
      const old = before.nodes[index];
      if (node === old) continue;
      if (!this.isNode(node)) return false;
      isWired &&= node.id === old?.id && sameJson(node.inputs, old.inputs);
    }
    return (isWired || areWired(nodes)) && this.holdsFewNumbers(nodes);
  }

  private isNode(json: unknown): json is DocumentNode {
    if (!isObject(json)) return false;
    if (this.numbers.has(json)) return true;
    const faults = new FaultList();
    const checked = checkNode(json, "", new Ids(), faults);
    // What the check leaves out (an empty list of attributes) is nothing that a step could leave behind.
    if (faults.faults.length > 0 || !sameJson(checked?.node, json)) return false;
    this.numbers.set(json, checked!.numbers);
    return true;
  }

  private holdsFewNumbers(nodes: readonly DocumentNode[]): boolean {
    let sum = 0;
    // Nodes that were there from the start are counted when they are first met.
    for (const node of nodes) if (this.isNode(node)) sum += this.numbers.get(node)!;
    return sum <= limits.numbers;
  }

  /** Groups and notes: they name nodes, so that they are looked at whenever those may be others. */
  private areAround(before: GraphDocument, after: GraphDocument): boolean {
    const { nodes, groups, notes } = after;
    if (nodes === before.nodes && groups === before.groups && notes === before.notes) return true;
    if (groups === undefined && notes === undefined) return true;
    if (!isListOrAbsent(groups) || !isListOrAbsent(notes)) return false;
    this.visits += nodes.length;
    const faults = new FaultList();
    const ids = new Ids();
    ids.takeAll({ nodes });
    const good = {
      groups: groups && checkGroups(groups, "groups", ids, faults),
      notes: notes && checkNotes(notes, "notes", ids, faults),
    };
    return faults.faults.length === 0 && sameJson(good, { groups, notes });
  }
}

/** Each id once, and no input that names nobody. */
function areWired(nodes: readonly DocumentNode[]): boolean {
  const ids = new Set(nodes.map(({ id }) => id));
  if (ids.size < nodes.length) return false;
  for (const { inputs } of nodes) {
    if (inputs === undefined) continue;
    for (const source of Object.values<string>(inputs)) if (!ids.has(source)) return false;
  }
  return true;
}

function isTalk(before: GraphDocument, talk: unknown): boolean {
  if (talk === before.talk || talk === undefined) return true;
  if (!isListOrAbsent(talk)) return false;
  const faults = new FaultList();
  return sameJson(checkTalk(talk, "talk", faults), talk) && faults.faults.length === 0;
}

/** A key that is there without a value is none that a file could hold. */
function isTextOrAbsent(holder: object, key: string, value: unknown): boolean {
  return typeof value === "string" || !Object.hasOwn(holder, key);
}

/** An empty list of groups, notes or prepared steps is none at all in a file. */
function isListOrAbsent(value: unknown): value is readonly never[] | undefined {
  return value === undefined || (Array.isArray(value) && value.length > 0);
}
