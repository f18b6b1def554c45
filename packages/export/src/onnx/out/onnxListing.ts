import type { GraphDraft, NodeDraft, TensorDraft, ValueInfoDraft } from "../onnxSchema.ts";

/** The model for people to read: what goes in, a line a node, what comes out. Weights are not written out. */
export function onnxListing({ inputs = [], nodes = [], outputs = [] }: GraphDraft): string {
  const constants = new Map(
    nodes.flatMap(({ opType, outputs, attributes }) =>
      opType === "Constant" ? [[outputs![0]!, constantText(attributes![0]!.tensor!)]] : [],
    ),
  );
  const lines = nodes.flatMap((node) =>
    node.opType === "Constant" ? [] : [`  ${nodeText(node, constants)}`],
  );
  const head = `graph (${inputs.map(valueText).join(", ")}) => (${outputs.map(valueText).join(", ")}) {`;
  return [head, ...lines, "}", ""].join("\n");
}

function nodeText(
  { opType, inputs = [], outputs = [], attributes = [] }: NodeDraft,
  constants: ReadonlyMap<string, string>,
): string {
  const known = attributes.map(
    ({ name, int, ints }) => `${name} = ${int ?? `[${ints?.join(", ")}]`}`,
  );
  const terms = [...inputs.map((name) => constants.get(name) ?? name), ...known];
  return `${outputs.join(", ")} = ${opType}(${terms.join(", ")})`;
}

function valueText({ name, type }: ValueInfoDraft): string {
  const dims = type?.tensor?.shape?.dims ?? [];
  return `double[${dims.map(({ value }) => value).join(", ")}] ${name}`;
}

/** A constant is a double or a list of integers. */
function constantText({ int64Data, rawData }: TensorDraft): string {
  if (int64Data !== undefined) return `[${int64Data.join(", ")}]`;
  return String(new DataView(rawData!.buffer, rawData!.byteOffset).getFloat64(0, true));
}
