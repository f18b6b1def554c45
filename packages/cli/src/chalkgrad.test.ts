import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const fixture = (name: string) => join(packageFolder, "fixtures", `${name}.chalkgrad.json`);
const folder = mkdtempSync(join(tmpdir(), "chalkgrad-"));
const command = join(folder, "chalkgrad.mjs");

beforeAll(async () => {
  await build({
    root: packageFolder,
    configFile: join(packageFolder, "vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, rollupOptions: { output: { entryFileNames: "chalkgrad.mjs" } } },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string[];
}

function chalkgrad(call: readonly string[], input: string | Buffer = ""): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...call], {
    input,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  return { code: status, out: stdout, errors: stderr.split("\n").slice(0, -1) };
}

/** A file of the graph's nodes, under a name of its own. */
function fileOf(name: string, nodes: readonly unknown[], more: object = {}): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ format: "chalkgrad", version: 1, nodes, ...more }));
  return path;
}

const input = (id: string, value: unknown) => ({ id, op: "input", value });

describe("eval", () => {
  test("the notebook's numbers to the last digit", () => {
    const file = fixture("apple");
    const { code, out, errors } = chalkgrad(["eval", file]);
    expect(errors).toEqual([]);
    expect(code).toBe(0);
    expect(out).toBe(
      `{"file":${JSON.stringify(file)},"order":["apple","apple_num","tax","apple_price","price"],` +
        '"values":{"apple":100,"apple_num":2,"tax":1.1,"apple_price":200,"price":220.00000000000003},' +
        '"gradients":{"apple":2.2,"apple_num":110.00000000000001,"tax":200,"apple_price":1.1,"price":1},' +
        '"problems":[]}\n',
    );
  });

  test("tensors are nested lists", () => {
    const result = JSON.parse(chalkgrad(["eval", fixture("relu")]).out);
    expect(result.values).toEqual({
      x: [
        [1, -0.5],
        [-2, 3],
      ],
      out: [
        [1, 0],
        [0, 3],
      ],
    });
    expect(result.gradients).toEqual({
      x: [
        [1, 0],
        [0, 1],
      ],
      out: [
        [1, 1],
        [1, 1],
      ],
    });
  });

  test("ids keep the file's order and their own keys; -0 keeps its sign", () => {
    const { code, out } = chalkgrad(["eval", fixture("odd-ids")]);
    expect(code).toBe(0);
    expect(out).toContain('"values":{"10":-0,"2":5e-324,"__proto__":-0,"constructor":0.1,"1":0.1}');
    expect(out).toContain('"gradients":{"10":5e-324,"2":-0,"__proto__":1,"constructor":1,"1":1.2}');
    expect(Object.keys(JSON.parse(out).values)).toContain("__proto__");
  });

  test("problems are data, and what does not depend on them is computed", () => {
    const { code, out, errors } = chalkgrad(["eval", fixture("problems")]);
    expect(code).toBe(1);
    expect(errors).toEqual([]);
    const { order, values, gradients, problems } = JSON.parse(out);
    for (const problem of problems) {
      expect(Object.keys(problem)).toEqual(["code", "message", "node", "port"]);
    }
    const told = problems.map(
      (each: { code: string; node: string; port: string | null }) =>
        `${each.code} ${each.node}.${each.port}`,
    );
    expect(told).toContain("missing-input open.y");
    expect(told).toContain("shape-mismatch unfit.null");
    expect(told).toContain("bad-attribute axis.null");
    expect(told).toContain("non-finite infinite.null");
    const messageOf = (code: string) =>
      problems.find((each: { code: string }) => each.code === code).message;
    expect(messageOf("cycle")).toMatch(/p → q → p|q → p → q/);
    expect(messageOf("shape-mismatch")).toMatch(/\(2,\).*\(3,\)/);
    expect(values).toMatchObject({
      p: null,
      q: null,
      open: null,
      unfit: null,
      behind: null,
      axis: null,
    });
    expect(values).toMatchObject({ infinite: "Infinity", sound: -0 });
    expect(gradients).toMatchObject({ a: null, b: null, p: null, sound: 1 });
    expect(gradients.zero).toBe("-Infinity");
    expect(order).not.toContain("p");
    expect(order).toContain("unfit");
  });

  test("a file that is wrong gives every reason, no line, and does not stop the others", () => {
    const faults = fixture("faults");
    const { code, out, errors } = chalkgrad(["eval", fixture("apple"), faults, fixture("relu")]);
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).file),
    ).toEqual([fixture("apple"), fixture("relu")]);
    const places = errors.map((line) => line.slice(faults.length + 2).split(":")[0]);
    expect(errors.every((line) => line.startsWith(`${faults}: `))).toBe(true);
    expect(places.sort()).toEqual([
      "nodes[0].value[1]",
      "nodes[1].id",
      "nodes[1].lable",
      "nodes[1].op",
      "nodes[2].id",
      "nodes[2].inputs.z",
      "nodes[2].inputs.z",
      "nodes[2].value",
      "nodes[3].value",
      "nods",
    ]);
  });

  test("the worst of all files counts", () => {
    const wrongThenProblems = chalkgrad(["eval", "nowhere.json", fixture("problems")]);
    expect(wrongThenProblems.code).toBe(2);
    expect(wrongThenProblems.errors).toEqual([
      "nowhere.json: cannot be read: there is no such file",
    ]);
    expect(chalkgrad(["eval", fixture("problems"), fixture("apple")]).code).toBe(1);
  });

  test("- is standard input, also when it is named twice", () => {
    const text = JSON.stringify({ format: "chalkgrad", version: 1, nodes: [input("a", 1)] });
    const { code, out } = chalkgrad(["eval", "-", "-"], text);
    expect(code).toBe(0);
    const line = '{"file":"-","order":["a"],"values":{"a":1},"gradients":{"a":1},"problems":[]}\n';
    expect(out).toBe(line + line);
  });

  test("a graph without nodes is computed at once", () => {
    const file = fileOf("none.json", []);
    expect(JSON.parse(chalkgrad(["eval", file]).out)).toEqual({
      file,
      order: [],
      values: {},
      gradients: {},
      problems: [],
    });
  });

  test("empty axes, many axes and long chains come out whole", () => {
    const chain = Array.from({ length: 15_000 }, (_, i) => ({
      id: `n${i}`,
      op: "neg",
      inputs: { x: i === 0 ? "one" : `n${i - 1}` },
    }));
    const file = fileOf("odd.json", [
      input("empty", [[], []]),
      { id: "flipped", op: "transpose", inputs: { x: "empty" } },
      input("one", 1),
      { id: "deep", op: "reshape", inputs: { x: "one" }, attrs: { shape: Array(5_000).fill(1) } },
      ...chain,
    ]);
    const { code, out } = chalkgrad(["eval", file]);
    expect(code).toBe(0);
    expect(out).toContain('"values":{"empty":[[],[]],"flipped":[],"one":1,');
    expect(out).toContain(`"deep":${"[".repeat(5_000)}1${"]".repeat(5_000)},`);
    expect(out).toContain('"n14999":1}');
  });

  test("a result of many megabytes comes out whole", () => {
    const column = Array.from({ length: 1_000 }, (_, i) => [i + 0.1]);
    const row = [Array.from({ length: 1_000 }, (_, i) => i / 3)];
    const file = fileOf("wide.json", [
      input("a", column),
      input("b", row),
      { id: "c", op: "mul", inputs: { x: "a", y: "b" } },
    ]);
    const { values } = JSON.parse(chalkgrad(["eval", file]).out);
    expect(values.c.length).toBe(1_000);
    const isRight = values.c.every((line: number[], i: number) =>
      line.every((number, j) => number === (i + 0.1) * (j / 3)),
    );
    expect(isRight).toBe(true);
  });

  test("a result that no memory holds is refused", () => {
    const file = fileOf("huge.json", [
      input(
        "a",
        Array.from({ length: 200_000 }, () => [1]),
      ),
      input("b", [Array.from({ length: 200_000 }, () => 1)]),
      { id: "c", op: "mul", inputs: { x: "a", y: "b" } },
    ]);
    const { code, out, errors } = chalkgrad(["eval", file]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors[0]).toContain("cannot be computed");
  });
});

describe("--set and --seed", () => {
  test("override the file; the last one counts", () => {
    const call = ["eval", fixture("apple"), "--set", "tax=9", "--set", "tax=1.2", "--seed=price=2"];
    const { code, out } = chalkgrad(call);
    expect(code).toBe(0);
    const { values, gradients } = JSON.parse(out);
    expect(values.price).toBe(240);
    expect(gradients).toEqual({ apple: 4.8, apple_num: 240, tax: 400, apple_price: 2.4, price: 2 });
  });

  test("take another shape, -0 and odd ids", () => {
    const shaped = chalkgrad([
      "eval",
      fixture("relu"),
      "--set",
      "x=[-1, 2, 3]",
      "--seed",
      "out=[1, 2, 3]",
    ]);
    expect(JSON.parse(shaped.out).gradients.x).toEqual([0, 2, 3]);
    const odd = chalkgrad(["eval", fixture("odd-ids"), "--set", "10=0", "--seed", "__proto__=-0"]);
    expect(odd.out).toContain('"10":0,"2":5e-324,"__proto__":0,');
  });

  test("a seed of another shape is the graph's problem", () => {
    const { code, out } = chalkgrad(["eval", fixture("apple"), "--seed", "price=[1, 2]"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems[0].code).toBe("shape-mismatch");
  });

  test.each([
    [["--set", "taxx=1"], 'did you mean "tax"?'],
    [["--seed", "nobody=1"], "no node of this id"],
    [["--set", "price=1"], 'only a node with the op "input"'],
    [["--set", "tax=[1, [2]]"], "rectangle"],
    [["--set", "tax=1e999"], "not a finite number"],
    [["--set", "tax=NaN"], "not JSON"],
    [["--set", "tax="], "not JSON"],
    [["--set", 'tax="1"'], "a number or a list of numbers"],
    [["--seed", "tax=null"], "a number or a list of numbers"],
    [["--set", "tax"], "ID=JSON"],
    [["--set", "=1"], "ID=JSON"],
    [["--set"], "argument missing"],
  ])("%j is a wrong call", (options, reason) => {
    const { code, out, errors } = chalkgrad(["eval", fixture("apple"), ...options]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors.join("\n")).toContain(reason);
  });

  test("all that is wrong is told at once", () => {
    const call = ["eval", "--set", "a=x", "--seed", "b", "nowhere.json", fixture("apple")];
    const { code, out, errors } = chalkgrad(call);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors).toHaveLength(3);
  });

  test("an id that one file has and the other has not", () => {
    const { code, out, errors } = chalkgrad([
      "eval",
      fixture("apple"),
      fixture("relu"),
      "--set",
      "tax=1",
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(out).file).toBe(fixture("apple"));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(fixture("relu"));
  });
});

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
    const { code, out, errors } = chalkgrad(["eval", "-"], text);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors.join("\n")).toContain(reason);
    expect(errors.join("\n")).not.toContain("\u001b");
    expect(errors.join("\n")).not.toMatch(/\n\s+at /);
  });

  test("a byte order mark is passed over", () => {
    expect(
      chalkgrad(["eval", "-"], '\ufeff{"format":"chalkgrad","version":1,"nodes":[]}').code,
    ).toBe(0);
  });

  test("more than 16 MiB is not read", () => {
    const { code, errors } = chalkgrad(["eval", "-"], Buffer.alloc(16 * 1024 * 1024 + 1, " "));
    expect(code).toBe(2);
    expect(errors).toEqual([expect.stringContaining("16 MiB")]);
  });

  test("a folder", () => {
    expect(chalkgrad(["eval", folder]).errors[0]).toContain("folder");
  });
});

describe("check", () => {
  test("gradients that agree with central differences", () => {
    const { code, out, errors } = chalkgrad([
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
    const file = fileOf("root.json", [input("a", 0), { id: "b", op: "sqrt", inputs: { x: "a" } }]);
    const { code, out } = chalkgrad(["check", file]);
    expect(code).toBe(1);
    expect(out).toContain("not-finite");
  });

  test("a graph with problems does not pass, and says why", () => {
    const { code, errors } = chalkgrad(["check", fixture("problems")]);
    expect(code).toBe(1);
    expect(errors.join("\n")).toContain("is not connected");
  });

  test("a wrong file or call", () => {
    expect(chalkgrad(["check", fixture("faults")]).code).toBe(2);
    expect(chalkgrad(["check", fixture("apple"), "--set", "x=1"]).code).toBe(2);
    expect(chalkgrad(["check"]).code).toBe(2);
  });
});

describe("the call", () => {
  test.each([[["--help"]], [["eval", "--help"]], [["check", "--help"]], [["help", "eval"]]])(
    "%j explains",
    (call) => {
      const { code, out, errors } = chalkgrad(call);
      expect(code).toBe(0);
      expect(errors).toEqual([]);
      expect(out).toContain("Usage: chalkgrad");
    },
  );

  test("--version", () => {
    expect(chalkgrad(["--version"])).toEqual({ code: 0, out: "0.1.0\n", errors: [] });
  });

  test.each([[[]], [["evla"]], [["eval"]], [["eval", "--nonsense", "x"]], [["check", "a", "b"]]])(
    "%j is wrong",
    (call) => {
      const { code, out, errors } = chalkgrad(call);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(errors.length).toBeGreaterThan(0);
    },
  );

  test("a reader that leaves is no error", async () => {
    const column = Array.from({ length: 2_000 }, () => [0.1]);
    const file = fileOf("long.json", [
      input("a", column),
      input("b", [column.flat()]),
      { id: "c", op: "add", inputs: { x: "a", y: "b" } },
    ]);
    const child = spawn(process.execPath, [command, "eval", file]);
    let errors = "";
    child.stderr.on("data", (text) => {
      errors += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });
});
