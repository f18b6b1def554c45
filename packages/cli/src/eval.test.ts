import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixture, input, Workshop } from "./workshop.ts";

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

describe("eval", () => {
  test("the notebook's numbers to the last digit", () => {
    const file = fixture("apple");
    const { code, out, errors } = workshop.run(["eval", file]);
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
    const result = JSON.parse(workshop.run(["eval", fixture("relu")]).out);
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
    const { code, out } = workshop.run(["eval", fixture("odd-ids")]);
    expect(code).toBe(0);
    expect(out).toContain('"values":{"10":-0,"2":5e-324,"__proto__":-0,"constructor":0.1,"1":0.1}');
    expect(out).toContain('"gradients":{"10":5e-324,"2":-0,"__proto__":1,"constructor":1,"1":1.2}');
    expect(Object.keys(JSON.parse(out).values)).toContain("__proto__");
  });

  test("problems are data, and what does not depend on them is computed", () => {
    const { code, out, errors } = workshop.run(["eval", fixture("problems")]);
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
    const { code, out, errors } = workshop.run(["eval", fixture("apple"), faults, fixture("relu")]);
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
    const wrongThenProblems = workshop.run(["eval", "nowhere.json", fixture("problems")]);
    expect(wrongThenProblems.code).toBe(2);
    expect(wrongThenProblems.errors).toEqual([
      "nowhere.json: cannot be read: there is no such file",
    ]);
    expect(workshop.run(["eval", fixture("problems"), fixture("apple")]).code).toBe(1);
  });

  test("- is standard input, also when it is named twice", () => {
    const text = JSON.stringify({ format: "chalkgrad", version: 1, nodes: [input("a", 1)] });
    const { code, out } = workshop.run(["eval", "-", "-"], text);
    expect(code).toBe(0);
    const line = '{"file":"-","order":["a"],"values":{"a":1},"gradients":{"a":1},"problems":[]}\n';
    expect(out).toBe(line + line);
  });

  test("a graph without nodes is computed at once", () => {
    const file = workshop.fileOf("none.json", []);
    expect(JSON.parse(workshop.run(["eval", file]).out)).toEqual({
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
    const file = workshop.fileOf("odd.json", [
      input("empty", [[], []]),
      { id: "flipped", op: "transpose", inputs: { x: "empty" } },
      input("one", 1),
      { id: "deep", op: "reshape", inputs: { x: "one" }, attrs: { shape: Array(5_000).fill(1) } },
      ...chain,
    ]);
    const { code, out } = workshop.run(["eval", file]);
    expect(code).toBe(0);
    expect(out).toContain('"values":{"empty":[[],[]],"flipped":[],"one":1,');
    expect(out).toContain(`"deep":${"[".repeat(5_000)}1${"]".repeat(5_000)},`);
    expect(out).toContain('"n14999":1}');
  });

  test("a result of many megabytes comes out whole", () => {
    const column = Array.from({ length: 1_000 }, (_, i) => [i + 0.1]);
    const row = [Array.from({ length: 1_000 }, (_, i) => i / 3)];
    const file = workshop.fileOf("wide.json", [
      input("a", column),
      input("b", row),
      { id: "c", op: "mul", inputs: { x: "a", y: "b" } },
    ]);
    const { values } = JSON.parse(workshop.run(["eval", file]).out);
    expect(values.c.length).toBe(1_000);
    const isRight = values.c.every((line: number[], i: number) =>
      line.every((number, j) => number === (i + 0.1) * (j / 3)),
    );
    expect(isRight).toBe(true);
  });

  test("a result that no memory holds is refused", () => {
    const file = workshop.fileOf("huge.json", [
      input(
        "a",
        Array.from({ length: 200_000 }, () => [1]),
      ),
      input("b", [Array.from({ length: 200_000 }, () => 1)]),
      { id: "c", op: "mul", inputs: { x: "a", y: "b" } },
    ]);
    const { code, out, errors } = workshop.run(["eval", file]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors[0]).toContain("cannot be computed");
  });
});
