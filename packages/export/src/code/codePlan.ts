import { displayName, type GraphDocument } from "@chalkgrad/document";
import {
  type Attributes,
  type NodeId,
  type OpDefinition,
  type OpName,
  ops,
  type Program,
  type Shape,
  splitWireId,
  type TensorLiteral,
  type WireId,
  wireId,
} from "@chalkgrad/engine";
import { attributesOf } from "../attributesOf.ts";
import { identifierFrom, saysAll } from "./python/identifier.ts";
import type { Namespace } from "./python/namespace.ts";

/** Where the names of a program come from: what people call a node (its id where that is no name), or its id. */
export type NameSource = "label" | "id";

/** One port of a node, and what feeds it. */
interface PlannedInput {
  readonly port: string;
  readonly wire: WireId;
  /** The value that comes in. */
  readonly value: string;
  readonly shape: Shape;
  /** What goes back over this wire. */
  readonly gradient: string;
}

/** A node as programs speak of it. */
export interface PlannedNode {
  readonly id: NodeId;
  readonly op: OpName;
  readonly shape: Shape;
  /** The variable of its value, and that of its gradient. */
  readonly value: string;
  readonly gradient: string;
  /** What people call it, where the variable does not say so. */
  readonly caption?: string;
  /** Of an input. */
  readonly literal?: TensorLiteral;
  readonly trainable: boolean;
  readonly inputs: readonly PlannedInput[];
  /** The op's attributes with their defaults filled in. */
  readonly attributes: Attributes;
  /** What its gradient starts with, and the variable of that; undefined: nothing. */
  readonly seed?: { readonly literal: TensorLiteral; readonly name: string };
  /** What comes back over each wire that carries its value, in the order in which it is added. */
  readonly parts: readonly { readonly wire: WireId; readonly gradient: string }[];
}

/** A graph's nodes in the order of evaluation, everything named. The gradients are added as the engine adds them. */
export function planCode(
  document: GraphDocument,
  program: Program,
  names: Namespace,
  source: NameSource,
): readonly PlannedNode[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const values = new Map<NodeId, string>();
  const captions = new Map<NodeId, string>();
  for (const id of program.order) {
    const text = source === "id" ? id : displayName(nodes.get(id)!);
    const name = identifierFrom(text) ?? identifierFrom(id) ?? `node_${id.replace(/\W/g, "_")}`;
    values.set(id, names.take(name));
    if (!saysAll(name, text)) captions.set(id, text);
  }
  // All values first: they are what people have named.
  const gradients = new Map(program.order.map((id) => [id, names.take(`d${values.get(id)!}`)]));
  const partsOf = new Map(
    program.order.map((id) => {
      const wires = inOrderOfAddition(program.consumers(id));
      const alone = wires.length === 1 && nodes.get(id)!.seed === undefined;
      const gradient = gradients.get(id)!;
      return [
        id,
        wires.map((wire, index) => ({
          wire,
          gradient: alone ? gradient : names.take(`${gradient}_${index + 1}`),
        })),
      ];
    }),
  );
  const gradientOver = new Map(
    [...partsOf.values()].flat().map(({ wire, gradient }) => [wire, gradient]),
  );
  return program.order.map((id): PlannedNode => {
    const node = nodes.get(id)!;
    const definition: OpDefinition = ops[node.op];
    const parts = partsOf.get(id)!;
    const seed = node.seed ?? (parts.length === 0 ? 1 : undefined);
    const gradient = gradients.get(id)!;
    const caption = captions.get(id);
    return {
      id,
      op: node.op,
      shape: program.shape(id)!,
      value: values.get(id)!,
      gradient,
      ...(caption !== undefined && { caption }),
      ...(node.value !== undefined && { literal: node.value }),
      trainable: node.trainable === true,
      inputs: definition.ports.map((port) => {
        const feeding = (node.inputs as Readonly<Record<string, NodeId>>)[port]!;
        const wire = wireId(id, port);
        return {
          port,
          wire,
          value: values.get(feeding)!,
          shape: program.shape(feeding)!,
          gradient: gradientOver.get(wire)!,
        };
      }),
      attributes: attributesOf(definition, (node.attrs ?? {}) as Attributes),
      ...(seed !== undefined && {
        seed: {
          literal: seed,
          name: parts.length === 0 ? gradient : names.take(`${gradient}_seed`),
        },
      }),
      parts,
    };
  });
}

/** The engine adds at a fan-out in the reverse order of the consumers, and within one consumer in port order. */
function inOrderOfAddition(wires: readonly WireId[]): WireId[] {
  const byConsumer = new Map<NodeId, WireId[]>();
  for (const wire of wires) {
    const { node } = splitWireId(wire);
    const own = byConsumer.get(node);
    if (own === undefined) byConsumer.set(node, [wire]);
    else own.push(wire);
  }
  return [...byConsumer.values()].reverse().flat();
}
