import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "@chalkgrad/document";
import { afterAll, beforeAll, expect } from "vitest";
import { clientNamed } from "./client.ts";
import { opened } from "./opening.ts";
import { fixture, input, Workshop } from "./workshop.ts";

// PDF files of the command in the programs that people read, search and check them with.

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

const labels = ["∂L/∂w₁ − x² → ½ Σ", '"quoted" & <b>', "(a) \\ %", "\u0000\u202eمرحبا", "🍎"];

/** The apples, in Japanese, and labels that no format takes for granted; a page a step. */
function made(name: "apple" | "hostile"): string {
  const leaves = labels.map((label, index) => ({ ...input(`a${index}`, -index), label }));
  const sums = labels.map((label, index) => ({
    id: `b${index}`,
    op: "add",
    label,
    inputs: { x: `a${index}`, y: "a0" },
  }));
  const file =
    name === "apple" ? fixture("apple") : workshop.fileOf("hostile.json", [...leaves, ...sums]);
  const out = join(workshop.folder, `${name}.pdf`);
  const call = ["export", file, "--to", "pdf", "--pages", "steps", "--language", "ja", "-o", out];
  expect(workshop.run(call)).toMatchObject({ code: 0, errors: [] });
  return out;
}

opened(
  "pdf",
  clientNamed("pdffonts", ["-v"]),
  "finds every font embedded, cut down and readable",
  ({ run }) => {
    const { said } = run([made("apple")], workshop.folder);
    const rows = said.trimEnd().split("\n").slice(2);
    expect(rows.map((row) => row.split("+")[1]!.split(" ")[0]).sort()).toEqual([
      "NotoSansJP-Regular",
      "SourceSans3-Regular",
      "SourceSans3-Semibold",
    ]);
    for (const row of rows) expect(row).toMatch(/Identity-H +yes yes yes /);
  },
);

opened("pdf", clientNamed("pdftotext", ["-v"]), "reads names, numbers and sentences", ({ run }) => {
  const apples = run([made("apple"), "-"], workshop.folder).said.replace(/\s+/g, " ");
  for (const text of ["りんごの個数", "220", "1.1", "ステップ 5 / 5", "上流の勾配 1"]) {
    expect(apples).toContain(text);
  }
  const hostile = run([made("hostile"), "-"], workshop.folder).said;
  // What no typeface has is drawn as a box, and read all the same.
  for (const text of [...labels.slice(0, 3), "🍎", "−4"]) expect(hostile).toContain(text);
});

opened("pdf", clientNamed("pdfdetach", ["-v"], [0, 99]), "takes the graph out", ({ run }) => {
  const out = join(workshop.folder, "detached.json");
  expect(run(["-save", "1", "-o", out, made("apple")], workshop.folder).code).toBe(0);
  const read = parseDocument(readFileSync(out, "utf8"));
  if (!read.ok) throw new Error("The attachment is no graph.");
  expect(read.document.title).toBe("Buying apples");
  expect(read.document.nodes).toHaveLength(5);
});

opened(
  "pdf",
  clientNamed("pdftoppm", ["-v"]),
  "draws every page without a complaint",
  ({ run }) => {
    for (const name of ["apple", "hostile"] as const) {
      const file = made(name);
      expect(run(["-r", "40", "-png", file, file], workshop.folder)).toEqual({ code: 0, said: "" });
    }
  },
);

opened("pdf", clientNamed("qpdf", ["--version"]), "finds nothing wrong", ({ run }) => {
  const { code, said } = run(["--check", made("hostile")], workshop.folder);
  expect(said).toContain("No syntax or stream encoding errors found");
  expect(code).toBe(0);
});
