import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileDocument, hostileLabels } from "../hostile.ts";
import { apple } from "../pictureCase.ts";
import { dotText } from "./dot.ts";
import { mermaidText } from "./mermaid.ts";
import { texLabel } from "./texLabel.ts";
import { type TikzOptions, tikzText } from "./tikz.ts";

const dot = (document: GraphDocument, options = {}) =>
  dotText(document, compile(document), options);
const mermaid = (document: GraphDocument, options = {}) =>
  mermaidText(document, compile(document), options);
const tikz = (document: GraphDocument, options: TikzOptions = {}) =>
  tikzText(document, compile(document), options);

const anyText = fc.string({ unit: "binary", maxLength: 30 });
const nothing = { values: false, gradients: false };

describe("DOT", () => {
  it("has a line for each node, wire and open end, with value and gradient", () => {
    const text = dot(apple);
    expect(text).toContain('digraph "Buying apples" {');
    expect(text).toContain("n0:e -> n3:nw [label=");
    expect(text).toContain("n1:e -> n3:sw [label=");
    expect(text.match(/->/g)).toHaveLength(5);
    expect(text).toMatch(/n0:e -> n3:nw .*>100<.*>← 2.2</);
    expect(text).toContain("りんごの個数");
    expect(dot(apple, nothing)).not.toMatch(/2\.2|label=<>|220/);
  });

  it("keeps hostile labels inside their own label, whatever they are", () => {
    const labelled =
      /^ {2}n\d+ \[shape=\w+( style=rounded)? label=<((<\/?font[^<>]*>|<br\/>|[^<>])*)>\];$/u;
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...hostileLabels)), (label) => {
        const lines = dot(hostileDocument([label])).split("\n");
        const nodes = lines.filter((line) => /^ {2}n\d+ \[/.test(line));
        expect(nodes).toHaveLength(5);
        for (const line of nodes) expect(line).toMatch(labelled);
        expect(lines[0]).toMatch(/^digraph "([^"\\]|\\["\\])*" \{$/u);
      }),
    );
  });
});

describe("Mermaid", () => {
  it("has a line for each node, wire and open end, with value and gradient", () => {
    const text = mermaid(apple);
    expect(text.startsWith("flowchart LR\n")).toBe(true);
    expect(text).toContain('n1(["2<br/>りんごの個数"])');
    expect(text).toContain('n3(("#215;<br/>price"))');
    expect(text).toContain('n0 -->|"100<br/>#8592; 2#46;2"| n3');
    expect(mermaid(apple, nothing)).toContain("n0 --> n3");
  });

  it("has no sign in a label that it could take for its own, whatever the label is", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...hostileLabels)), (label) => {
        const nodes = mermaid(hostileDocument([label]))
          .split("\n")
          .filter((line) => /^ {2}n\d+[([]/.test(line));
        expect(nodes).toHaveLength(5);
        for (const line of nodes) {
          expect(line).toMatch(
            /^ {2}n\d+(\(\(|\(\[|\()"(<br\/>|#\d+;|[\p{L}\p{M}\p{Nd} ])+"(\)\)|\]\)|\))$/u,
          );
        }
      }),
    );
  });
});

describe("TikZ", () => {
  it("puts the nodes where the document has them, numbers beside the wires", () => {
    const text = tikz(apple, { engine: "pdflatex" });
    expect(text).toContain("% Compile with pdflatex");
    expect(text).toMatch(/\\node\[cg op, .*\(n3\) at \(208,78\) \{\$\\times\$\};/);
    expect(text).toMatch(/\\node\[cg leaf, .*\(n0\) at \(38,20\) \{\$100\$\};/);
    expect(text.match(/\\draw\[cg back\]/g)).toHaveLength(5);
    expect(text).toMatch(/\\node\[cg value\] at .* \{\$220\$\};/);
    expect(text).toMatch(/\\node\[cg gradient\] at .* \{\$2\.2\$\};/);
  });

  it("tells values, gradients or neither", () => {
    const text = tikz(apple, nothing);
    expect(text).not.toMatch(/\\draw\[cg (back|zero)\]|\\node\[cg (value|gradient)\]/);
    expect(text).toMatch(/\(n0\) at \(38,20\) \{apple\}/);
  });

  it("draws a zero gradient thin", () => {
    const document: GraphDocument = {
      nodes: [
        { id: "x", op: "input", value: -1, position: { x: 0, y: 0 } },
        { id: "y", op: "relu", inputs: { x: "x" }, position: { x: 200, y: 0 } },
      ],
    };
    expect(tikz(document)).toContain("\\draw[cg zero]");
  });

  it("is for lualatex where a name is Japanese, and for pdflatex takes the id instead", () => {
    expect(tikz(apple)).toContain("\\usepackage{luatexja}");
    expect(tikz(apple)).toContain("{りんごの個数}");
    const latin = tikz(apple, { engine: "pdflatex" });
    expect(latin).not.toContain("luatexja");
    expect(latin).toContain("(n1 name) at (n1.south) {number}");
  });

  it("comes as a bare picture too", () => {
    const text = tikz(apple, { standalone: false, engine: "pdflatex" });
    expect(text).not.toContain("\\documentclass");
    expect(text).toContain("\\begin{tikzpicture}");
    expect(text.trimEnd().endsWith("\\end{tikzpicture}")).toBe(true);
  });

  it("sets what Latin type has, and mathematics", () => {
    expect(texLabel("∂L/∂w₁ · x² → ½", "id", "pdflatex")).toMatch(
      /^\\ensuremath\{\\partial\}L\/.*w\\ensuremath\{_\{1\}\}.*\\frac12\}$/,
    );
    expect(texLabel("Café Österreich ŷ σ", "id", "pdflatex")).toBe(
      "Caf\\'{e} \\\"{O}sterreich \\ensuremath{\\hat y} \\ensuremath{\\sigma}",
    );
    expect(texLabel("a_b 100%", "id", "pdflatex")).toBe("a\\_b 100\\%");
    expect(texLabel("🍎 apple", "apple_1", "lualatex")).toBe("apple\\_1");
  });

  it("never lets a label out of its braces, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.constantFrom(...hostileLabels), fc.string({ unit: "grapheme" })),
        fc.constantFrom("pdflatex" as const, "lualatex" as const),
        (label, engine) => {
          const tex = texLabel(label, "id-1", engine);
          if (engine === "pdflatex") expect(tex).toMatch(/^[ -~]*$/);
          let depth = 0;
          for (const [token] of tex.matchAll(/\\[a-zA-Z]+|\\.|[^\\]/gsu)) {
            if (token === "{") depth++;
            if (token === "}") depth--;
            expect(depth).toBeGreaterThanOrEqual(0);
            // Bare, each of these is a command to TeX; `^` and `_` stand only in our own mathematics.
            expect(token).not.toMatch(depth === 0 ? /^[#$%&~_^"]$/ : /^[#$%&~"]$/);
            if (/^\\[a-zA-Z]+$/.test(token)) expect(token).not.toMatch(/^\\(input|end|write|def)$/);
          }
          expect(depth).toBe(0);
        },
      ),
    );
  });
});
