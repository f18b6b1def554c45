import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixture, Workshop } from "./workshop.ts";

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

describe("--set and --seed", () => {
  test("override the file; the last one counts", () => {
    const call = ["eval", fixture("apple"), "--set", "tax=9", "--set", "tax=1.2", "--seed=price=2"];
    const { code, out } = workshop.run(call);
    expect(code).toBe(0);
    const { values, gradients } = JSON.parse(out);
    expect(values.price).toBe(240);
    expect(gradients).toEqual({ apple: 4.8, apple_num: 240, tax: 400, apple_price: 2.4, price: 2 });
  });

  test("take another shape, -0 and odd ids", () => {
    const shaped = workshop.run([
      "eval",
      fixture("relu"),
      "--set",
      "x=[-1, 2, 3]",
      "--seed",
      "out=[1, 2, 3]",
    ]);
    expect(JSON.parse(shaped.out).gradients.x).toEqual([0, 2, 3]);
    const odd = workshop.run([
      "eval",
      fixture("odd-ids"),
      "--set",
      "10=0",
      "--seed",
      "__proto__=-0",
    ]);
    expect(odd.out).toContain('"10":0,"2":5e-324,"__proto__":0,');
  });

  test("a seed of another shape is the graph's problem", () => {
    const { code, out } = workshop.run(["eval", fixture("apple"), "--seed", "price=[1, 2]"]);
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
    const { code, out, errors } = workshop.run(["eval", fixture("apple"), ...options]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors.join("\n")).toContain(reason);
  });

  test("all that is wrong is told at once", () => {
    const call = ["eval", "--set", "a=x", "--seed", "b", "nowhere.json", fixture("apple")];
    const { code, out, errors } = workshop.run(call);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(errors).toHaveLength(3);
  });

  test("an id that one file has and the other has not", () => {
    const { code, out, errors } = workshop.run([
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
