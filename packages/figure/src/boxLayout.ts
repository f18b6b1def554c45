import { displayName, type VisibleBox } from "@chalkgrad/document";
import { type NodeId, ops, type WireId } from "@chalkgrad/engine";
import type { Point, Size } from "./geometry.ts";
import { fittedText, textWidth } from "./textWidth.ts";

/** An outer port of a collapsed group, from the box's top-left corner. */
interface BoxPort extends Point {
  /** Cut to fit; `name` is whole. */
  readonly text: string;
  readonly name: string;
}

/** Where everything in the box of a collapsed group stands. */
export interface BoxLayout extends Size {
  readonly title: string;
  readonly inputs: ReadonlyMap<WireId, BoxPort>;
  readonly outputs: ReadonlyMap<NodeId, BoxPort>;
}

export const boxLook = { title: 15, label: 12.5, header: 34, padding: 14, radius: 12 };
const labelRoom = 110;
const titleRoom = 190;
/** Room at the right of the title for the button that opens the group. */
const buttonRoom = 26;
const between = 22;
/** A port; one where results are read has a value above its open end and a gradient below. */
const pitch = { port: 28, result: 58 };
const leastWidth = 104;

const layouts = new WeakMap<VisibleBox, BoxLayout>();

/** The box of a collapsed group. Boxes are immutable, so each is laid out once. */
export function boxLayout(box: VisibleBox): BoxLayout {
  const known = layouts.get(box);
  if (known) return known;
  const layout = layOut(box);
  layouts.set(box, layout);
  return layout;
}

function layOut({ group, inputs, outputs }: VisibleBox): BoxLayout {
  const title = fittedText(displayName(group), boxLook.title, titleRoom);
  const names = {
    inputs: inputs.map(({ node, port }) => {
      const single = ops[node.op].ports.length === 1;
      return single ? displayName(node) : `${displayName(node)} · ${port}`;
    }),
    outputs: outputs.map(({ node }) => displayName(node)),
  };
  const texts = {
    inputs: names.inputs.map((name) => fittedText(name, boxLook.label, labelRoom)),
    outputs: names.outputs.map((name) => fittedText(name, boxLook.label, labelRoom)),
  };
  const heights = {
    inputs: inputs.map(() => pitch.port),
    outputs: outputs.map(({ isSink }) => (isSink ? pitch.result : pitch.port)),
  };
  const columns = widest(texts.inputs) + between + widest(texts.outputs);
  const titleWidth = textWidth(title, boxLook.title) * 1.08 + buttonRoom;
  const wanted = Math.max(leastWidth, Math.max(titleWidth, columns) + 2 * boxLook.padding);
  // Even, so that its middle is a whole pixel.
  const width = 2 * Math.ceil(wanted / 2);
  const body = Math.max(pitch.port, sum(heights.inputs), sum(heights.outputs));
  const port = (side: "inputs" | "outputs", index: number): BoxPort => {
    const above = sum(heights[side].slice(0, index)) + heights[side][index]! / 2;
    return {
      x: side === "inputs" ? 0 : width,
      y: boxLook.header + (body - sum(heights[side])) / 2 + above,
      text: texts[side][index]!,
      name: names[side][index]!,
    };
  };
  return {
    width,
    height: boxLook.header + body + 8,
    title,
    inputs: new Map(inputs.map(({ wire }, index) => [wire, port("inputs", index)])),
    outputs: new Map(outputs.map(({ node }, index) => [node.id, port("outputs", index)])),
  };
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, boxLook.label)), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
