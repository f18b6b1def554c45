import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { type Client, clientNamed, type Run, texWith } from "./client.ts";
import { opened } from "./opening.ts";
import { fixture, input, Workshop } from "./workshop.ts";

// The pictures in the programs that people open them with.

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

const labels = [
  '"quoted" & <b>bold</b> ]]>',
  "back\\slash \\end{document} \\input{x}",
  "$x^2$ # % & _ { } ~ ^",
  "tab\tnew\nline \u0000\u001b[31m\ud800",
  "| pipe ] [ } { ) ( `code`",
  "∂L/∂w₁ · x² → ½ é",
  "🍎",
];

/** The book's apples, in Japanese, and labels that no format takes for granted. */
function subjects(): readonly string[] {
  const leaves = labels.map((label, index) => ({ ...input(`a${index}`, index), label }));
  const sums = labels.map((label, index) => ({
    id: `b${index}`,
    op: "add",
    label,
    inputs: { x: `a${index}`, y: index === 0 ? "a0" : `b${index - 1}` },
  }));
  return [fixture("apple"), workshop.fileOf("hostile.json", [...leaves, ...sums])];
}

/** Exports each subject, hands the file over, and looks at what the program makes of it. */
function openedEach(
  format: string,
  client: Client,
  finds: string,
  look: (run: Run, file: string, subject: number) => void,
  options: readonly string[] = [],
) {
  const opens = ({ run }: { readonly run: Run }) => {
    for (const [index, subject] of subjects().entries()) {
      const file = join(workshop.folder, `picture-${index}.${extensions[format] ?? format}`);
      const call = ["export", subject, "--to", format, ...options, "-o", file];
      expect(workshop.run(call)).toMatchObject({ code: 0, errors: [] });
      look(run, file, index);
    }
  };
  opened(format, client, finds, opens, 300_000);
}

const extensions: Record<string, string> = { "svg-animated": "svg", tikz: "tex" };

openedEach("svg", clientNamed("rsvg-convert", ["--version"]), "draws it", (run, file) => {
  expect(run([file, "-o", `${file}.png`], workshop.folder)).toEqual({ code: 0, said: "" });
  expect(readFileSync(`${file}.png`).length).toBeGreaterThan(5_000);
});

openedEach(
  "svg",
  clientNamed("rsvg-convert", ["--version"]),
  "draws it with letters as outlines, without asking for a typeface",
  (run, file) => {
    expect(readFileSync(file, "utf8")).not.toContain("<text");
    expect(run([file, "-o", `${file}.png`], workshop.folder)).toEqual({ code: 0, said: "" });
    expect(readFileSync(`${file}.png`).length).toBeGreaterThan(5_000);
  },
  ["--outlines"],
);

openedEach(
  "svg",
  clientNamed("inkscape", ["--version"]),
  "finds the drawing within the edges of the picture",
  (run, file) => {
    const { code, said } = run(["--query-all", file], workshop.folder);
    expect(code).toBe(0);
    const boxes = said.split("\n").flatMap((line) => {
      const [, ...box] = line.split(",");
      return box.length === 4 ? [box.map(Number)] : [];
    });
    expect(boxes.length).toBeGreaterThan(20);
    const [width, height] = sizeOf(readFileSync(file, "utf8"));
    for (const [x, y, w, h] of boxes as [number, number, number, number][]) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(-0.5);
      expect(x + w).toBeLessThanOrEqual(width + 0.5);
      expect(y + h).toBeLessThanOrEqual(height + 0.5);
    }
  },
);

/** Width and height of an SVG picture, in its own units. */
function sizeOf(svg: string): [number, number] {
  const [, width, height] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg)!;
  return [Number(width), Number(height)];
}

openedEach(
  "svg-animated",
  clientNamed("xmllint", ["--version"]),
  "reads it without a complaint",
  (run, file) => {
    expect(run(["--noout", file], workshop.folder)).toEqual({ code: 0, said: "" });
  },
);

openedEach(
  "dot",
  clientNamed("dot", ["-V"]),
  "draws the labels as they are",
  (run, file, subject) => {
    const { code } = run(["-Tsvg", file, "-o", `${file}.svg`], workshop.folder);
    expect(code).toBe(0);
    const drawn = readFileSync(`${file}.svg`, "utf8");
    const expected = ["りんごの個数", "$x^2$ # % &amp; _ { } ~ ^"][subject]!;
    expect(drawn.replaceAll("&#45;", "-")).toContain(expected);
  },
);

openedEach(
  "tikz",
  texWith("pdflatex", ["standalone.cls", "lmodern.sty", "pgf.sty"]),
  "compiles it",
  compiles,
  ["--engine", "pdflatex"],
);

openedEach(
  "tikz",
  texWith("lualatex", ["standalone.cls", "luatexja.sty"]),
  "compiles it, Japanese included",
  compiles,
  ["--engine", "lualatex"],
);

function compiles(run: Run, file: string): void {
  const call = ["-interaction=nonstopmode", "-halt-on-error", file];
  const { code, said } = run(call, workshop.folder);
  expect(said).not.toMatch(/^!|Missing character/m);
  expect(code).toBe(0);
}

openedEach(
  "pptx",
  clientNamed("soffice", ["--version"]),
  "opens the slides and finds the wires glued",
  (run, file, subject) => {
    // Large decks take it long; one says enough.
    if (subject > 0) return;
    const profile = `-env:UserInstallation=file://${join(workshop.folder, "office")}`;
    const call = [profile, "--headless", "--convert-to", "fodp", "--outdir", workshop.folder, file];
    expect(run(call, workshop.folder).code).toBe(0);
    const deck = readFileSync(file.replace(/pptx$/, "fodp"), "utf8");
    const slides = deck.match(/<draw:page /g)!.length;
    expect(slides).toBe(2 + 2 + 1 + 2);
    const glued = /<draw:connector [^>]*draw:start-shape="[^"]+"[^>]*draw:end-shape="[^"]+"/g;
    expect(deck.match(glued)).toHaveLength(4 * slides);
    expect(deck).toContain("りんごの個数");
  },
);
