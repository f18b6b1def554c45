import { expect, it } from "vitest";
import { singleNumbers } from "./singleNumbers.ts";

it("names each number by its place, row by row, and a scalar by its name alone", () => {
  const numbers = singleNumbers([
    { id: "eta", op: "input", label: "η", value: 3 },
    {
      id: "W",
      op: "input",
      value: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    { id: "sum", op: "sum", inputs: { x: "W" } },
  ]);
  expect(numbers.map(({ name }) => name)).toEqual([
    "η",
    "W[0, 0]",
    "W[0, 1]",
    "W[0, 2]",
    "W[1, 0]",
    "W[1, 1]",
    "W[1, 2]",
  ]);
  expect(numbers.at(-1)).toMatchObject({ node: "W", element: 5 });
});

it("offers no more than anybody would choose among", () => {
  const value = Array.from({ length: 5000 }, (_, index) => index);
  expect(singleNumbers([{ id: "x", op: "input", value }])).toHaveLength(200);
});
