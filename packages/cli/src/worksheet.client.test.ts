import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { clientNamed, type Run } from "./client.ts";
import { opened } from "./opening.ts";
import { fixture, Workshop } from "./workshop.ts";

// Worksheets of the command in the programs that people print, search and check them with.

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

function made(name: string, ...options: string[]): string {
  const out = join(workshop.folder, `${name}.pdf`);
  const call = ["export", fixture("apple"), "--to", "worksheet", ...options, "-o", out];
  expect(workshop.run(call)).toMatchObject({ code: 0, errors: [] });
  return out;
}

/** What stands on these pages, in one line. */
function textOf(run: Run, file: string, first: number, last: number): string {
  const call = ["-f", String(first), "-l", String(last), file, "-"];
  return run(call, workshop.folder).said.replace(/\s+/g, " ");
}

const pdftotext = clientNamed("pdftotext", ["-v"]);

opened("worksheet", pdftotext, "reads no solution before the last page", ({ run }) => {
  const file = made("both", "--language", "ja");
  const asked = textOf(run, file, 1, 1);
  for (const text of ["氏名", "順伝播", "逆伝播", "りんごの個数 には 上流の勾配", "1 / 2 ページ"]) {
    expect(asked).toContain(text);
  }
  // What is given: 100, 2 and 1.1; the seed 1. What is to be found: 200, 220, 1.1 (twice), 2.2 and 110.
  expect(asked).not.toMatch(/200|220|2\.2|110/);
  expect(asked.match(/1\.1/g)).toHaveLength(2);
  const solved = textOf(run, file, 2, 2);
  for (const text of ["解答", "= 200 × 1.1 = 220", "= 1.1 × 100 = 110", "2 / 2 ページ"]) {
    expect(solved).toContain(text);
  }
});

opened(
  "worksheet",
  pdftotext,
  "reads the given pass alone, where only the other is asked for",
  ({ run }) => {
    const values = made("values", "--ask", "values", "--paper", "letter");
    expect(textOf(run, values, 1, 1)).not.toMatch(/200|220|gradient|Backward/);
    const gradients = made("gradients", "--ask", "gradients", "--paper", "letter");
    const asked = textOf(run, gradients, 1, 1);
    expect(asked).toMatch(/200.*220/);
    expect(asked).not.toMatch(/2\.2|110|Forward/);
  },
);

opened(
  "worksheet",
  clientNamed("pdftoppm", ["-v"]),
  "draws every page without a complaint",
  ({ run }) => {
    const file = made("drawn");
    expect(run(["-r", "40", "-png", file, file], workshop.folder)).toEqual({ code: 0, said: "" });
  },
);

opened("worksheet", clientNamed("qpdf", ["--version"]), "finds nothing wrong", ({ run }) => {
  const { code, said } = run(["--check", made("checked", "--paper", "letter")], workshop.folder);
  expect(said).toContain("No syntax or stream encoding errors found");
  expect(code).toBe(0);
});
