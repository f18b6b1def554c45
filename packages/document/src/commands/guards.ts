import { type NodeId, ops, type TensorLiteral } from "@chalkgrad/engine";
import { FaultList } from "../check/faultList.ts";
import { checkLiteral } from "../check/literal.ts";
import { listPlaces } from "../groups/groupIndex.ts";
import { placesOf } from "../nodeIndex.ts";
import { quote, quoteList } from "../quote.ts";
import { type DocumentNode, type GraphDocument, isId } from "../schema.ts";
import { CommandError } from "./command.ts";

/** Where the node stands in the document's list. */
export function placeOf(document: GraphDocument, id: NodeId): number {
  const place = placesOf(document).get(id);
  if (place === undefined) throw new CommandError(`there is no node ${quote(id)} in this document`);
  return place;
}

/** Throws where the literal is no finite number or rectangle of finite numbers. */
export function requireLiteral(literal: TensorLiteral, where: string): void {
  const faults = new FaultList();
  checkLiteral(literal, where, faults);
  refuseFaults(faults);
}

/** Throws where a check found faults. */
export function refuseFaults({ faults }: FaultList): void {
  if (faults.length === 0) return;
  throw new CommandError(faults.map((fault) => `${fault.where}: ${fault.message}`).join("\n"));
}

export function requirePort(node: DocumentNode, port: string): void {
  const ports: readonly string[] = ops[node.op].ports;
  if (ports.includes(port)) return;
  throw new CommandError(
    `the op ${quote(node.op)} of ${quote(node.id)} has no port ${quote(port)}. Its ports are ${quoteList(ports)}`,
  );
}

export function requireInput(node: DocumentNode, what: string): void {
  if (node.op === "input") return;
  throw new CommandError(
    `only a node with the op "input" can have ${quote(what)}, and ${quote(node.id)} is ${quote(node.op)}`,
  );
}

/** Throws where a node, group or note has the id already, or where it cannot be one. */
export function requireFreeId(document: GraphDocument, id: string): void {
  if (!isId(id)) throw new CommandError(`${quote(id)} cannot be an id`);
  const { groups = [], notes = [] } = document;
  const lists = [placesOf(document), listPlaces(groups), listPlaces(notes)];
  if (lists.some((places) => places.has(id))) {
    throw new CommandError(`the id ${quote(id)} is already taken`);
  }
}

export function requireFinite(numbers: readonly number[], what: string): void {
  if (numbers.every(Number.isFinite)) return;
  throw new CommandError(`${what} must be finite, but it is (${numbers.join(", ")})`);
}
