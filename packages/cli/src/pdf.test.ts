import { documentInPdf } from "@chalkgrad/export";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onPaper } from "./pdfCase.ts";
import { randomGraph } from "./randomGraph.ts";

const labels = [
  "りんごの個数",
  "∂L/∂w₁ · ½",
  "\ud800 \u0000\u202e مرحبا",
  "🍎👩‍🔬",
  "(a) \\ <b> %",
];

/** Twice each label, and a wire that is used twice. */
const graph = {
  title: labels.join(" "),
  nodes: labels.flatMap((label, index) => [
    { id: `a${index}`, op: "input" as const, label, value: index },
    { id: `b${index}`, op: "mul" as const, label, inputs: { x: `a${index}`, y: "a0" } },
  ]),
};

const boxesOf = (text: string) =>
  [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Number(width),
    Number(height),
  ]);

describe("a PDF", () => {
  it("is the same bytes each time, and runs nothing", () => {
    const { text, content } = onPaper(graph, { pages: "steps" });
    expect(onPaper(graph, { pages: "steps" }).content).toEqual(content);
    expect(text).not.toMatch(/\/(?:JS|JavaScript|OpenAction|AA|Launch|URI)\b/);
  });

  it("names where each of its objects begins", () => {
    const { text } = onPaper(graph);
    const table = text.slice(Number(/startxref\n(\d+)/.exec(text)![1]));
    const starts = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, start]) => Number(start));
    expect(starts.length).toBeGreaterThan(10);
    for (const [index, start] of starts.entries()) {
      expect(text.slice(start, start + 12)).toContain(`${index + 1} 0 obj\n`);
    }
  });

  it("has the picture's own size, the wanted one, or a sheet's, laid as suits the picture", () => {
    const [own] = boxesOf(onPaper(graph).text);
    const [wide] = boxesOf(onPaper(graph, { width: { unit: "in", width: 5 } }).text);
    expect(wide![0]).toBeCloseTo(360, 1);
    expect(wide![1]! / wide![0]!).toBeCloseTo(own![1]! / own![0]!, 3);
    // Ten nodes one above the other stand upright, a chain lies.
    expect(boxesOf(onPaper(graph, { paper: "letter" }).text)).toEqual([[612, 792]]);
    const chain = Array.from({ length: 8 }, (_, at) => ({
      id: `c${at}`,
      op: "neg" as const,
      inputs: { x: at === 0 ? "x" : `c${at - 1}` },
    }));
    const lying = { nodes: [{ id: "x", op: "input" as const, value: 1 }, ...chain] };
    expect(boxesOf(onPaper(lying, { paper: "a4" }).text)).toEqual([[841.89, 595.276]]);
  });

  it("has a page a step, all of one size, and says so", () => {
    const { text, pages } = onPaper(graph, { pages: "steps" });
    const boxes = boxesOf(text);
    // Five products forward, all outputs at once, five products back.
    expect(pages).toBe(11);
    expect(boxes).toHaveLength(11);
    expect(new Set(boxes.map(String)).size).toBe(1);
    expect(text).toContain("/Count 11 ");
  });

  it("gives back the graph that it carries, and nothing where it was cut off", () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.array(fc.string({ unit: "binary" })),
        (numbers, names) => {
          const choose = (count: number) => numbers.next().value! % count;
          const { nodes } = randomGraph(choose, ["add", "matmul", "relu", "sum"]);
          const document = {
            title: names.join(""),
            nodes: nodes.map((node, at) => ({
              ...node,
              label: names[at] ?? "",
              position: { x: at * 90, y: (at % 3) * 120 },
            })),
          };
          const { content } = onPaper(document);
          expect(documentInPdf(content)).toEqual({ ok: true, document });
          const end = content.lastIndexOf(0x7d);
          expect(documentInPdf(content.subarray(0, end))).toBeUndefined();
        },
      ),
      { numRuns: 25 },
    );
  });

  it("tells a file of another program from its own", () => {
    expect(documentInPdf(new Uint8Array())).toBeUndefined();
    const claims = Buffer.from("%PDF-1.7\n/Type /EmbeddedFile /Subtype /application#2Fjson x");
    expect(documentInPdf(claims)).toBeUndefined();
  });

  it("has a limit of pages", () => {
    const nodes = Array.from({ length: 200 }, (_, at) => ({
      id: `n${at}`,
      op: "neg" as const,
      inputs: { x: at === 0 ? "x" : `n${at - 1}` },
    }));
    const long = { nodes: [{ id: "x", op: "input" as const, value: 1 }, ...nodes] };
    expect(() => onPaper(long, { pages: "steps" })).toThrow('"too-many-pages","pages":401');
  });
});
