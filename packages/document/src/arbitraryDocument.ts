import {
  type AttributeKind,
  type OpDefinition,
  type OpName,
  opNames,
  ops,
} from "@chalkgrad/engine";
import fc from "fast-check";
import type { DocumentNode, GraphDocument, TalkStep } from "./schema.ts";

// Documents for property tests: every op, hostile ids and labels, -0, empty axes, cycles.

const hostileIds = ["__proto__", "constructor", "toString", "hasOwnProperty", "0", "10", "-", "_"];

const id = fc.oneof(fc.constantFrom(...hostileIds), fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/));

export const arbitraryText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    "りんご",
    '"',
    "\\",
    "\u0000",
    "\ud800",
    "\u2028",
    "</script>",
    "🍎",
    "__proto__",
  ),
);

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

/** A number, or nested lists of one rectangular shape with 1 to 3 axes, empty ones included. */
export const arbitraryLiteral = fc.oneof(
  number,
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }).chain(rectangle),
);

interface Nested extends ReadonlyArray<number | Nested> {}

function rectangle(shape: readonly number[]): fc.Arbitrary<number | Nested> {
  const [length, ...inner] = shape;
  if (length === undefined) return number;
  return fc.array(rectangle(inner), { minLength: length, maxLength: length });
}

const positive = fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true });
const position = fc.record({ x: number, y: number }, { noNullPrototype: true });

const attributeValues: Readonly<Record<AttributeKind, fc.Arbitrary<unknown>>> = {
  number,
  integer: fc.integer(),
  integers: fc.array(fc.integer(), { maxLength: 3 }),
  "integer-or-integers": fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 3 })),
  boolean: fc.boolean(),
};

function attributes(op: OpName): fc.Arbitrary<object> {
  const definition: OpDefinition = ops[op];
  const values = definition.attributes.map(({ name, kind, default: fallback }) => {
    const value = attributeValues[kind];
    return [name, fallback === null ? fc.option(value) : value] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [], noNullPrototype: true });
}

function node(nodeId: string, ids: readonly string[]): fc.Arbitrary<DocumentNode> {
  return fc.constantFrom(...opNames).chain((op) => {
    const ports: readonly string[] = ops[op].ports;
    const inputs = fc.record(
      Object.fromEntries(ports.map((port) => [port, fc.constantFrom(...ids)])),
      { requiredKeys: [], noNullPrototype: true },
    );
    const extras = fc.record(
      { label: arbitraryText, seed: arbitraryLiteral, position },
      { requiredKeys: [], noNullPrototype: true },
    );
    const value = fc.record(
      { value: arbitraryLiteral, trainable: fc.boolean(), unit: arbitraryText },
      { requiredKeys: ["value"], noNullPrototype: true },
    );
    return fc
      .tuple(extras, inputs, attributes(op), value)
      .map(([extra, wires, attrs, content]) => ({
        id: nodeId,
        op,
        ...extra,
        ...(op === "input" && content),
        ...(Object.keys(wires).length > 0 && { inputs: wires }),
        ...(Object.keys(attrs).length > 0 && { attrs }),
      })) as unknown as fc.Arbitrary<DocumentNode>;
  });
}

const talkExtras = {
  label: arbitraryText,
  note: arbitraryText,
  hide: fc.constantFrom("numbers" as const, "gradients" as const),
  view: fc.record(
    { x: number, y: number, width: positive, height: positive },
    { noNullPrototype: true },
  ),
};

/** Steps of a talk, some of nodes that are gone. */
function arbitraryTalkStep(nodeIds: readonly string[]): fc.Arbitrary<TalkStep> {
  const done = fc.boolean();
  const extras = { ...talkExtras, done };
  const options: { requiredKeys: ["step"]; noNullPrototype: true } = {
    requiredKeys: ["step"],
    noNullPrototype: true,
  };
  const node = fc.constantFrom("gone", ...nodeIds);
  return fc.oneof(
    fc.record({ step: fc.constantFrom("start", "end"), ...talkExtras }, options),
    fc.record({ step: fc.constantFrom("seed", "update"), ...extras }, options),
    fc.record(
      { step: fc.constantFrom("forward", "backward"), node, ...extras },
      { requiredKeys: ["step", "node"], noNullPrototype: true },
    ),
  ) as fc.Arbitrary<TalkStep>;
}

/** Whole documents that a file may hold. */
export const arbitraryDocument: fc.Arbitrary<GraphDocument> = fc
  .uniqueArray(id, { maxLength: 12 })
  .chain((ids) => {
    const nodeIds = ids.slice(0, Math.ceil(ids.length * 0.6));
    const groupIds = ids.slice(nodeIds.length, nodeIds.length + 2);
    const noteIds = ids.slice(nodeIds.length + 2);
    const group = (groupId: string, place: number) =>
      fc.record(
        {
          id: fc.constant(groupId),
          label: arbitraryText,
          // A group may name nodes and the groups before it.
          nodes: fc.subarray([...nodeIds, ...groupIds.slice(0, place)]),
          collapsed: fc.boolean(),
        },
        { requiredKeys: ["id", "nodes"], noNullPrototype: true },
      );
    const note = (noteId: string) =>
      fc.record(
        {
          id: fc.constant(noteId),
          text: arbitraryText,
          position,
          size: fc.record({ width: number, height: number }, { noNullPrototype: true }),
        },
        { requiredKeys: ["id", "text"], noNullPrototype: true },
      );
    const words = fc.record(
      { title: arbitraryText, description: arbitraryText },
      { requiredKeys: [], noNullPrototype: true },
    );
    return fc
      .tuple(
        words,
        fc.tuple(...nodeIds.map((each) => node(each, nodeIds))),
        fc.tuple(...groupIds.map(group)),
        fc.tuple(...noteIds.map(note)),
        fc.array(arbitraryTalkStep(nodeIds), { maxLength: 3 }),
      )
      .map(([texts, nodes, groups, notes, talk]) => ({
        ...texts,
        nodes,
        ...(groups.length > 0 && { groups }),
        ...(notes.length > 0 && { notes }),
        ...(talk.length > 0 && { talk }),
      }));
  }) as fc.Arbitrary<GraphDocument>;
