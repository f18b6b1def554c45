import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, clientNamed } from "./client.ts";
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
function inClient(
  name: string,
  client: Client,
  options: readonly string[],
  extension: string,
  look: (run: Extract<Client, { ok: true }>["run"], file: string, subject: number) => void,
) {
  if (!client.ok) {
    test(`${name}: the client is missing, nothing was looked at`, () => {
      console.warn(`${name}: not opened, ${client.missing}`);
      expect(client.missing).not.toBe("");
    });
    return;
  }
  test(name, { timeout: 300_000 }, () => {
    for (const [index, subject] of subjects().entries()) {
      const file = join(workshop.folder, `picture-${index}.${extension}`);
      const { code, errors } = workshop.run(["export", subject, ...options, "-o", file]);
      expect({ code, errors }).toEqual({ code: 0, errors: [] });
      look(client.run, file, index);
    }
  });
}

inClient(
  "librsvg draws the SVG picture",
  clientNamed("rsvg-convert", ["--version"]),
  ["--to", "svg"],
  "svg",
  (run, file) => {
    expect(run([file, "-o", `${file}.png`], workshop.folder)).toEqual({ code: 0, said: "" });
    expect(readFileSync(`${file}.png`).length).toBeGreaterThan(5_000);
  },
);

inClient(
  "xmllint reads the animated SVG picture",
  clientNamed("xmllint", ["--version"]),
  ["--to", "svg-animated"],
  "svg",
  (run, file) => {
    expect(run(["--noout", file], workshop.folder)).toEqual({ code: 0, said: "" });
  },
);

inClient(
  "Graphviz reads the labels as they are",
  clientNamed("dot", ["-V"]),
  ["--to", "dot"],
  "dot",
  (run, file, subject) => {
    const { code } = run(["-Tsvg", file, "-o", `${file}.svg`], workshop.folder);
    expect(code).toBe(0);
    const drawn = readFileSync(`${file}.svg`, "utf8");
    const expected = ["りんごの個数", "$x^2$ # % &amp; _ { } ~ ^"][subject]!;
    expect(drawn.replaceAll("&#45;", "-")).toContain(expected);
  },
);

inClient(
  "pdflatex compiles the TikZ picture",
  clientNamed("kpsewhich", ["standalone.cls", "lmodern.sty", "pgf.sty"]),
  ["--to", "tikz", "--engine", "pdflatex"],
  "tex",
  (_, file) => compiles("pdflatex", file),
);

inClient(
  "lualatex compiles the TikZ picture, Japanese included",
  clientNamed("kpsewhich", ["standalone.cls", "luatexja.sty"]),
  ["--to", "tikz", "--engine", "lualatex"],
  "tex",
  (_, file) => compiles("lualatex", file),
);

function compiles(engine: string, file: string): void {
  const client = clientNamed(engine, ["--version"]);
  if (!client.ok) throw new Error(client.missing);
  const call = ["-interaction=nonstopmode", "-halt-on-error", file];
  const { code, said } = client.run(call, workshop.folder);
  expect(said).not.toMatch(/^!|Missing character/m);
  expect(code).toBe(0);
}

inClient(
  "LibreOffice opens the slides and finds the wires glued",
  clientNamed("soffice", ["--version"]),
  ["--to", "pptx"],
  "pptx",
  (run, file, subject) => {
    // Large decks take it long; one says enough.
    if (subject > 0) return;
    const profile = `-env:UserInstallation=file://${join(workshop.folder, "office")}`;
    const call = [profile, "--headless", "--convert-to", "fodp", "--outdir", workshop.folder, file];
    expect(run(call, workshop.folder).code).toBe(0);
    const opened = readFileSync(file.replace(/pptx$/, "fodp"), "utf8");
    const slides = opened.match(/<draw:page /g)!.length;
    expect(slides).toBe(2 + 2 + 1 + 2);
    const glued = /<draw:connector [^>]*draw:start-shape="[^"]+"[^>]*draw:end-shape="[^"]+"/g;
    expect(opened.match(glued)).toHaveLength(4 * slides);
    expect(opened).toContain("りんごの個数");
  },
);
