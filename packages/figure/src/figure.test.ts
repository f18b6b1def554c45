import { type GraphNode, ops, tensorFrom } from "@chalkgrad/engine";
import { describe, expect, it } from "vitest";
import {
  type Mark,
  nodeExtent,
  nodeMarks,
  nodeSize,
  opLooks,
  outputPort,
  portPlace,
  type TextMark,
  tensorBlock,
  themes,
  wireCurve,
  wireMarks,
} from "./index.ts";

const mul: GraphNode = { id: "price", op: "mul" };
const known = { value: true, gradient: true };

function texts(marks: readonly Mark[]): string[] {
  return marks.filter((mark): mark is TextMark => mark.kind === "text").map(({ text }) => text);
}

function textOf(marks: readonly Mark[], text: string): TextMark {
  const mark = marks.find((each) => each.kind === "text" && each.text === text);
  if (mark?.kind !== "text") throw new Error(`no text ${text} in ${texts(marks).join(" ")}`);
  return mark;
}

describe("a wire", () => {
  const curve = wireCurve({ x: 0, y: 0 }, { x: 120, y: 0 });
  const reading = { value: tensorFrom(200), gradient: tensorFrom(1.1) };

  it("has the value above it and the gradient below it, each in its colour", () => {
    const marks = wireMarks({ curve, ...reading, shown: known });
    const value = textOf(marks, "200");
    const gradient = textOf(marks, "1.1");
    expect(value.y).toBeLessThan(0);
    expect(gradient.y).toBeGreaterThan(0);
    expect([value.fill, gradient.fill]).toEqual(["forward", "backward"]);
  });

  it("reads a dash where nothing is known yet, never 0", () => {
    const marks = wireMarks({ curve, ...reading, shown: { value: false, gradient: false } });
    expect(texts(marks)).toEqual(["—", "—"]);
  });

  it("draws a zero gradient, thin", () => {
    const width = (gradient: number) => {
      const marks = wireMarks({
        curve,
        value: tensorFrom(1),
        gradient: tensorFrom(gradient),
        shown: known,
      });
      const arrow = marks.find((mark) => mark.kind === "path" && mark.dash);
      return arrow?.kind === "path" ? arrow.strokeWidth! : 0;
    };
    expect(width(0)).toBeGreaterThan(0);
    expect(width(0)).toBeLessThan(width(5) / 2);
  });

  it("keeps its numbers off a steep line", () => {
    const steep = wireCurve({ x: 0, y: 0 }, { x: 30, y: 300 });
    const marks = wireMarks({ curve: steep, ...reading, shown: known });
    // The line is nearly upright at its middle: the numbers stand on its two sides.
    expect(Math.abs(textOf(marks, "200").x - textOf(marks, "1.1").x)).toBeGreaterThan(20);
  });
});

describe("a node", () => {
  it("has its ports on its outline, inputs left and output right", () => {
    for (const op of Object.keys(ops) as (keyof typeof ops)[]) {
      const node = { id: "n", op } as GraphNode;
      const { width, height } = nodeSize(node);
      const { form } = opLooks[op];
      for (const port of ops[op].ports) {
        const { x, y } = portPlace(node, port);
        const reach = Math.hypot(x - width / 2, y - height / 2);
        expect(x).toBeLessThan(width / 2);
        expect(form === "circle" ? reach : width / 2 - x).toBeCloseTo(width / 2, 9);
      }
      expect(portPlace(node, outputPort)).toEqual({ x: width, y: height / 2 });
    }
  });

  it("has a stub with its numbers only where nothing consumes it", () => {
    const look = {
      node: mul,
      name: "price",
      value: tensorFrom(220),
      gradient: tensorFrom(1),
      shown: known,
    };
    expect(texts(nodeMarks({ ...look, consumers: 0 }))).toEqual(["220", "1", "×", "price"]);
    expect(texts(nodeMarks({ ...look, consumers: 1 }))).toEqual(["×", "price"]);
    expect(texts(nodeMarks({ ...look, consumers: 2 }))).toEqual(["×", "price", "Σ", "1"]);
  });

  it("shows every digit to whoever rests on a number", () => {
    const marks = nodeMarks({
      node: mul,
      name: "price",
      value: tensorFrom(220.00000000000003),
      gradient: tensorFrom(1),
      shown: known,
      consumers: 0,
    });
    expect(textOf(marks, "220").exact).toBe("220.00000000000003");
  });
});

describe("a node's extent", () => {
  const mark = { node: mul, value: tensorFrom(220), gradient: tensorFrom(1) };

  it("holds a name that is wider than the body", () => {
    const { x, width } = nodeExtent({ ...mark, name: "a rather long name", consumers: 1 });
    expect(x).toBeLessThan(0);
    expect(x + width / 2).toBeCloseTo(nodeSize(mul).width / 2, 9);
  });

  it("holds the numbers at an open end, above and below", () => {
    const extent = nodeExtent({ ...mark, name: "price", consumers: 0 });
    const marks = nodeMarks({ ...mark, name: "price", shown: known, consumers: 0 });
    for (const text of ["220", "1"]) {
      const { x, y } = textOf(marks, text);
      expect(x).toBeLessThan(extent.x + extent.width);
      expect(y).toBeGreaterThan(extent.y);
      expect(y).toBeLessThan(extent.y + extent.height);
    }
  });
});

describe("a tensor", () => {
  it("is numbers up to 4 × 4, and a heat map with shape and range above", () => {
    const small = tensorBlock(
      tensorFrom([
        [1, -0.5],
        [-2, 3],
      ]),
    );
    expect(texts(small.draw({ x: 0, y: 0 }, "ink"))).toEqual(["1", "−2", "−0.5", "3"]);
    expect(small.exact).toBe("[[1, -0.5], [-2, 3]]");
    const rows = Array.from({ length: 5 }, (_, row) => [row, row + 10]);
    const large = tensorBlock(tensorFrom(rows));
    const marks = large.draw({ x: 0, y: 0 }, "ink");
    expect(marks.filter(({ kind }) => kind === "rect")).toHaveLength(10);
    expect(texts(marks)).toEqual(["5×2  0 … 14"]);
  });

  it("keeps the number of its marks bounded, whatever its size", () => {
    const huge = { shape: [500, 300], data: new Float64Array(150_000) };
    expect(tensorBlock(huge).draw({ x: 0, y: 0 }, "ink").length).toBeLessThan(300);
  });
});

describe("the themes", () => {
  const luminance = (hex: string) => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r, g, b] = channels.map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light! + 0.05) / (dark! + 0.05);
  };

  it.each(Object.entries(themes))(
    "%s: every colour of a text has 4.5 : 1 on every ground",
    (_, { colors }) => {
      for (const text of ["ink", "muted", "forward", "backward", "update", "warning"] as const) {
        for (const ground of ["page", "surface", "raised"] as const) {
          expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );

  it.each(["projectorLight", "projectorDark"] as const)(
    "%s: every colour of a text has 7 : 1 on every ground",
    (name) => {
      const { colors } = themes[name];
      for (const text of [
        "ink",
        "muted",
        "forward",
        "backward",
        "local",
        "update",
        "warning",
      ] as const) {
        for (const ground of ["page", "surface", "raised"] as const) {
          expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(7);
        }
      }
    },
  );

  it("keep what goes forward apart from what comes back for those who see no red or no green", () => {
    // Yellow against blue is what everybody sees: the two passes differ along it in every theme.
    const blueness = (hex: string) => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
      return b! - (r! + g!) / 2;
    };
    for (const { colors } of Object.values(themes)) {
      expect(blueness(colors.forward) - blueness(colors.backward)).toBeGreaterThan(0.45);
    }
  });
});
