import { readFileSync } from "node:fs";
import { type GraphDocument, parseDocument } from "@chalkgrad/document";
import { documentInPdf } from "@chalkgrad/export";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onPaper } from "./pdfCase.ts";
import { randomGraph } from "./randomGraph.ts";
import { fixture } from "./workshop.ts";

function apple(): GraphDocument {
  const read = parseDocument(readFileSync(fixture("apple"), "utf8"));
  if (!read.ok) throw new Error("The fixture is no graph.");
  return read.document;
}

/** A file that names no places gets them. */
const withoutPlace = ({ position: _, ...node }: GraphDocument["nodes"][number]) => node;

/** The page sizes that occur. */
const boxesOf = (text: string) => new Set(text.match(/\/MediaBox \[0 0 [\d. ]+\]/g));

describe("a worksheet", () => {
  it("is on A4 or letter, the same bytes each time, with the graph inside as it was", () => {
    const { text, content, pages } = onPaper(apple(), {}, "worksheet");
    expect(pages).toBe(2);
    expect(boxesOf(text)).toEqual(new Set(["/MediaBox [0 0 595.276 841.89]"]));
    expect(onPaper(apple(), {}, "worksheet").content).toEqual(content);
    const inside = documentInPdf(content);
    if (!inside?.ok) throw new Error("There is no graph inside.");
    expect(inside.document.nodes.map(withoutPlace)).toEqual(apple().nodes.map(withoutPlace));
    const letter = onPaper(apple(), { paper: "letter" }, "worksheet");
    expect(boxesOf(letter.text)).toEqual(new Set(["/MediaBox [0 0 612 792]"]));
  });

  it("is refused where there is nothing to work out, and where it would be a book", () => {
    const alone = { nodes: [{ id: "x", op: "input" as const, value: 1 }] };
    expect(() => onPaper(alone, {}, "worksheet")).toThrow("nothing-to-ask");
    const chain = Array.from({ length: 300 }, (_, at) => ({
      id: `n${at}`,
      op: "neg" as const,
      inputs: { x: at === 0 ? "x" : `n${at - 1}` },
    }));
    const long = { nodes: [...alone.nodes, ...chain] };
    expect(() => onPaper(long, {}, "worksheet")).toThrow(
      '{"code":"too-long-worksheet","of":"questions","count":600,"most":500}',
    );
  });

  it("is made of any graph and any names", () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.nat()),
        fc.array(fc.string({ unit: "binary" })),
        fc.constantFrom("numbers", "values", "gradients"),
        (numbers, names, asks) => {
          const choose = (count: number) => numbers.next().value! % count;
          const { nodes } = randomGraph(choose, ["add", "matmul", "relu", "sum", "mul"]);
          const document = {
            title: names.join(" "),
            nodes: nodes.map((node, at) => ({ ...node, label: names[at] ?? "" })),
          };
          try {
            const { pages } = onPaper(document, { asks, paper: "a4" }, "worksheet");
            expect(pages).toBeGreaterThan(1);
          } catch (error) {
            expect(String(error)).toContain("nothing-to-ask");
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
