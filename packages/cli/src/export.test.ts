import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixture, input, Workshop } from "./workshop.ts";

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

test.each(["layers", "numpy", "pytorch", "jax", "ipynb"])("--to %s writes a program", (to) => {
  const { code, out, errors } = workshop.run(["export", fixture("apple"), "--to", to]);
  expect(errors).toEqual([]);
  expect(code).toBe(0);
  expect(out).toContain("りんごの個数 = ");
  expect(out.endsWith("\n")).toBe(true);
});

test("-o names the file; values and names of the call are in it", () => {
  const file = join(workshop.folder, "apples.py");
  const call = ["export", fixture("apple"), "--to", "numpy", "-o", file];
  const { code, out } = workshop.run([...call, "--set", "tax=1.2", "--names", "id"]);
  expect({ code, out }).toEqual({ code: 0, out: "" });
  const text = readFileSync(file, "utf8");
  expect(text).toContain("\ntax = 1.2\n");
  expect(text).toContain("\napple_num = 2.0\n");
});

test("a graph with problems is not written, and every problem is told", () => {
  const file = join(workshop.folder, "never.py");
  const call = ["export", fixture("problems"), "--to", "layers", "-o", file];
  const { code, out, errors } = workshop.run(call);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(errors.join("\n")).toContain("is not connected");
  expect(errors.at(-1)).toContain("nothing was written");
  expect(existsSync(file)).toBe(false);
});

test("the graph itself is never written over", () => {
  const file = workshop.fileOf("own.json", [input("a", 1)]);
  const before = readFileSync(file, "utf8");
  const { code, errors } = workshop.run(["export", file, "--to", "numpy", "-o", file]);
  expect(code).toBe(2);
  expect(errors[0]).toContain("the graph itself");
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("a name that would hide the library is refused", () => {
  const file = join(workshop.folder, "torch.py");
  const call = ["export", fixture("apple"), "--to", "pytorch", "-o", file];
  const { code, errors } = workshop.run(call);
  expect(code).toBe(2);
  expect(errors[0]).toContain("my_torch.py");
  expect(existsSync(file)).toBe(false);
});

test.each([
  [["--to", "numpi"], 'Did you mean "numpy"?'],
  [["--to", "__proto__"], "The formats are"],
  [[], "--to"],
  [["--to", "numpy", "--names", "x"], "label, id"],
  [["--to", "numpy", "--set", "nobody=1"], "no node of this id"],
])("%j is a wrong call", (options, reason) => {
  const { code, out, errors } = workshop.run(["export", fixture("apple"), ...options]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors.join("\n")).toContain(reason);
});

test("a place that cannot be written", () => {
  const noFolder = join(workshop.folder, "nowhere", "a.py");
  const into = (out: string) =>
    workshop.run(["export", fixture("apple"), "--to", "numpy", "-o", out]);
  expect(into(noFolder)).toMatchObject({
    code: 2,
    errors: [expect.stringContaining("no such folder")],
  });
  expect(into(workshop.folder)).toMatchObject({
    code: 2,
    errors: [expect.stringContaining("a folder")],
  });
  writeFileSync(join(workshop.folder, "plain"), "");
  expect(into(join(workshop.folder, "plain", "a.py"))).toMatchObject({ code: 2 });
});

test("the help names every format", () => {
  const { code, out } = workshop.run(["export", "--help"]);
  expect(code).toBe(0);
  for (const format of ["layers", "numpy", "pytorch", "jax", "ipynb"])
    expect(out).toContain(`\n  ${format} `);
});
