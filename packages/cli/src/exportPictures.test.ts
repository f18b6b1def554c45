import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "@chalkgrad/document";
import { documentInSvg } from "@chalkgrad/export";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixture, input, Workshop } from "./workshop.ts";

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

const exported = (to: string, ...options: string[]) => {
  const outcome = workshop.run(["export", fixture("apple"), "--to", to, ...options]);
  expect(outcome).toMatchObject({ code: 0, errors: [] });
  return outcome.out;
};

test.each([
  ["svg", "<svg "],
  ["svg-animated", "<animateMotion "],
  ["tikz", "\\begin{tikzpicture}"],
  ["dot", "digraph "],
  ["mermaid", "flowchart LR"],
  ["json", '"format": "chalkgrad"'],
])("--to %s writes the graph with its names", (to, expected) => {
  const text = exported(to);
  expect(text).toContain(expected);
  expect(text).toContain("りんごの個数");
});

test("an SVG picture holds the graph, every node with a place", () => {
  const read = documentInSvg(exported("svg"));
  if (!read?.ok) throw new Error("no graph in the picture");
  expect(read.document.nodes.map(({ id }) => id)).toContain("apple_num");
  expect(read.document.nodes.every(({ position }) => position)).toBe(true);
  expect(parseDocument(exported("json"))).toEqual(read);
});

test("options choose what a picture shows", () => {
  const early = exported("svg", ..."--step 2 --no-gradients --width 12cm --theme board".split(" "));
  expect(early).toContain(">220<");
  expect(early).toContain('width="12cm"');
  expect(early).toContain('fill="#16231d"');
  expect(early).not.toMatch(/>2\.2<|>—</);
  const bare = exported("svg", "--no-values", "--no-node-names", "--transparent");
  expect(bare).not.toMatch(/>220<|>りんごの個数<|#faf8f3/);
  expect(bare).toContain(">2.2<");
  expect(exported("svg", "--step", "start")).not.toContain(">220<");
  const tikz = exported("tikz", "--bare", "--engine", "pdflatex");
  expect(tikz).not.toMatch(/\\documentclass|りんご/);
});

test("letters as outlines: no text is left to a typeface, what was said is a title, the graph is inside", () => {
  const outlined = exported("svg", "--outlines");
  expect(outlined).not.toMatch(/<text|NaN/);
  expect(outlined).toContain("<title>220.00000000000003</title>");
  expect(outlined).toContain("<title>りんごの個数</title>");
  expect(documentInSvg(outlined)).toEqual(documentInSvg(exported("svg")));
  expect(exported("svg-animated", "--outlines")).not.toMatch(/<text|NaN/);
});

test("a slide is filled: in an SVG picture and in a PDF", () => {
  expect(exported("svg", "--width", "slide")).toContain('width="13.33in" height="7.5in"');
  expect(exported("pdf", "--width", "slide")).toContain("/MediaBox [0 0 960 540]");
});

test("numbers are written as the call wants", () => {
  expect(exported("svg", "--decimals", "2")).toMatch(/>110\.00<.*>220\.00</s);
  expect(exported("svg", "--every-digit")).toContain(">220.00000000000003<");
  expect(exported("svg", "--digits", "2")).toContain(">220<");
  const german = ["--decimals", "2", "--decimal-sign", "comma"];
  expect(exported("tikz", ...german)).toContain("$220{,}00$");
  expect(exported("dot", ...german)).toContain("220,00");
  expect(exported("dot", "--fractions")).toContain("11/5");
  expect(exported("tikz", "--fractions")).toContain("$11/5$");
});

test("slides go into a file as they are", () => {
  const file = join(workshop.folder, "apples.pptx");
  exported("pptx", "-o", file, "--language", "ja");
  expect(readFileSync(file).subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
});

test("a graph with problems is drawn all the same", () => {
  const { code, out } = workshop.run(["export", fixture("problems"), "--to", "svg"]);
  expect(code).toBe(0);
  expect(out).toContain(">!<");
  expect(out).toContain(">—<");
});

test.each([
  [["--step", "0"], "from 1"],
  [["--step", "9"], "no step 9: the passes have 5"],
  [["--width", "12"], "such as 12cm"],
  [["--text-scale", "9"], "from 0.5 to 3"],
  [["--digits", "18"], "from 1 to 17"],
  [["--digits", "3", "--decimals", "2"], "cannot be used with"],
  [["--theme", "neon"], "paper, board"],
])("%j is wrong", (options, reason) => {
  const { code, out, errors } = workshop.run([
    ...["export", fixture("apple"), "--to", "svg"],
    ...options,
  ]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors.join("\n")).toContain(reason);
});

test("more slides than anybody shows are refused, with a way out", () => {
  const chain = Array.from({ length: 200 }, (_, at) => ({
    id: `n${at}`,
    op: "neg",
    inputs: { x: at === 0 ? "x" : `n${at - 1}` },
  }));
  const file = workshop.fileOf("long.json", [input("x", 1), ...chain]);
  const { code, errors } = workshop.run(["export", file, "--to", "pptx"]);
  expect(code).toBe(2);
  expect(errors[0]).toContain("--by layer");
});
