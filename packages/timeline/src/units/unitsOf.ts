import { type GraphNode, type NodeId, ops, type Program, tensorFrom } from "@chalkgrad/engine";
import { plainNumber, quotient, sameUnit, type Unit, unitFrom, unitText } from "./unit.ts";
import { unitRules } from "./unitRules.ts";

/** A graph whose inputs may say what they count. */
export interface GraphWithUnits {
  readonly nodes: readonly (GraphNode & { readonly unit?: string })[];
}

/** What numbers count; undefined: not known, or it would make no sense. A plain number is an empty text. */
export interface Units {
  /** The unit of a node's value. */
  value(node: NodeId): string | undefined;
  /** The unit of its gradient, unit(output) / unit(node): yen per apple. */
  gradient(node: NodeId): string | undefined;
}

const none: Units = { value: () => undefined, gradient: () => undefined };

/**
 * The units of all values and gradients, derived from those of the inputs. As soon as one input has a unit, an input without counts
 * as a plain number; without any, nothing is known. Gradients have one only where all outputs have the same unit.
 */
export function unitsOf(
  graph: GraphWithUnits,
  program: Pick<Program, "order" | "consumers">,
): Units {
  if (!graph.nodes.some(({ unit }) => unit !== undefined)) return none;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const units = new Map<NodeId, Unit>();
  for (const id of program.order) {
    const node = nodes.get(id)!;
    const unit = node.op === "input" ? given(node) : derived(node, units, nodes);
    if (unit) units.set(id, unit);
  }
  const outputUnit = commonUnit(graph, program, units);
  const text = (unit: Unit | undefined) => unit && unitText(unit);
  return {
    value: (id) => text(units.get(id)),
    gradient(id) {
      const own = units.get(id);
      return own && outputUnit && unitText(quotient(outputUnit, own));
    },
  };
}

type NodeWithUnit = GraphWithUnits["nodes"][number];

function given({ unit }: NodeWithUnit): Unit {
  return unit === undefined ? plainNumber : unitFrom(unit);
}

function derived(
  node: NodeWithUnit,
  units: ReadonlyMap<NodeId, Unit>,
  nodes: ReadonlyMap<NodeId, NodeWithUnit>,
): Unit | undefined {
  const wired = new Map(Object.entries<NodeId>(node.inputs ?? {}));
  const sources = ops[node.op].ports.map((port) => wired.get(port) ?? "");
  const second = nodes.get(sources[1] ?? "");
  const exponent = typeof second?.value === "number" ? second.value : undefined;
  return unitRules[node.op]({ units: sources.map((source) => units.get(source)), exponent });
}

/** The unit of what is differentiated: that of all nodes that the backward pass starts from. */
function commonUnit(
  { nodes }: GraphWithUnits,
  program: Pick<Program, "order" | "consumers">,
  units: ReadonlyMap<NodeId, Unit>,
): Unit | undefined {
  const ordered = new Set(program.order);
  let common: Unit | undefined;
  for (const { id, seed } of nodes) {
    if (!ordered.has(id)) continue;
    const starts =
      seed === undefined
        ? program.consumers(id).length === 0
        : tensorFrom(seed).data.some((each) => each !== 0);
    if (!starts) continue;
    const unit = units.get(id);
    if (!unit || (common && !sameUnit(common, unit))) return undefined;
    common = unit;
  }
  return common;
}
