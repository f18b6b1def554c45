import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixture, input, Workshop } from "./workshop.ts";

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

describe("files that are none", () => {
  test.each<[string, string | Buffer, string]>([
    ["nothing", "", "the file ends"],
    ["a trailing comma", '{\n"a":1,\n}', "line 3, column 1"],
    ["another encoding", Buffer.from([0x7b, 0xff, 0x7d]), "UTF-8"],
    ["UTF-16", Buffer.from("\ufeff{}", "utf16le"), "UTF-8"],
    ["a list", "[]", "must be an object"],
    ["a newer version", '{"format":"chalkgrad","version":2,"nodes":[]}', "newer program"],
    ["deep nesting", "[".repeat(1_000_000), "not JSON"],
    ["control characters", '{"\\u001b[31m":1}', "\\u001b[31m"],
  ])("%s", (_, text, reason) => {
    const { code, out, errors } = workshop.run(["eval", "-"], text);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors.join("\n")).toContain(reason);
    expect(errors.join("\n")).not.toContain("\u001b");
    expect(errors.join("\n")).not.toMatch(/\n\s+at /);
  });

  test("a byte order mark is passed over", () => {
    expect(
      workshop.run(["eval", "-"], '\ufeff{"format":"chalkgrad","version":1,"nodes":[]}').code,
    ).toBe(0);
  });

  test("more than 16 MiB is not read", () => {
    const { code, errors } = workshop.run(["eval", "-"], Buffer.alloc(16 * 1024 * 1024 + 1, " "));
    expect(code).toBe(2);
    expect(errors).toEqual([expect.stringContaining("16 MiB")]);
  });

  test("a folder", () => {
    expect(workshop.run(["eval", workshop.folder]).errors[0]).toContain("folder");
  });
});

describe("check", () => {
  test("gradients that agree with central differences", () => {
    const { code, out, errors } = workshop.run([
      "check",
      fixture("relu"),
      "--seed",
      "out=[[1,2],[3,4]]",
    ]);
    expect(errors).toEqual([]);
    expect(code).toBe(0);
    expect(out).toMatch(/^node +gradient +measured +difference +verdict\n/);
    expect(out).toMatch(/^x\[1, 1\] +4 +4\.0/m);
    expect(out).toContain("8 gradients checked, 0 disagree");
  });

  test("a gradient that is not finite does not pass", () => {
    const file = workshop.fileOf("root.json", [
      input("a", 0),
      { id: "b", op: "sqrt", inputs: { x: "a" } },
    ]);
    const { code, out } = workshop.run(["check", file]);
    expect(code).toBe(1);
    expect(out).toContain("not-finite");
  });

  test("a graph with problems does not pass, and says why", () => {
    const { code, errors } = workshop.run(["check", fixture("problems")]);
    expect(code).toBe(1);
    expect(errors.join("\n")).toContain("is not connected");
  });

  test("a wrong file or call", () => {
    expect(workshop.run(["check", fixture("faults")]).code).toBe(2);
    expect(workshop.run(["check", fixture("apple"), "--set", "x=1"]).code).toBe(2);
    expect(workshop.run(["check"]).code).toBe(2);
  });
});

describe("the call", () => {
  test.each([[["--help"]], [["eval", "--help"]], [["check", "--help"]], [["help", "eval"]]])(
    "%j explains",
    (call) => {
      const { code, out, errors } = workshop.run(call);
      expect(code).toBe(0);
      expect(errors).toEqual([]);
      expect(out).toContain("Usage: chalkgrad");
    },
  );

  test("--version", () => {
    expect(workshop.run(["--version"])).toEqual({ code: 0, out: "0.1.0\n", errors: [] });
  });

  test.each([[[]], [["evla"]], [["eval"]], [["eval", "--nonsense", "x"]], [["check", "a", "b"]]])(
    "%j is wrong",
    (call) => {
      const { code, out, errors } = workshop.run(call);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(errors.length).toBeGreaterThan(0);
    },
  );

  test("a reader that leaves is no error", async () => {
    const column = Array.from({ length: 2_000 }, () => [0.1]);
    const file = workshop.fileOf("long.json", [
      input("a", column),
      input("b", [column.flat()]),
      { id: "c", op: "add", inputs: { x: "a", y: "b" } },
    ]);
    const child = spawn(process.execPath, [workshop.command, "eval", file]);
    let errors = "";
    child.stderr.on("data", (text) => {
      errors += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });
});
