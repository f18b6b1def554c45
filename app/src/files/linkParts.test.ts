import fc from "fast-check";
import { expect, it } from "vitest";
import { speeds } from "../state/pacing.ts";
import { hashOf, linkParts } from "./linkParts.ts";

const parts = fc.record({
  graph: fc.stringMatching(/^1\.[\w-]{1,40}$/),
  step: fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }),
  theme: fc.option(fc.constantFrom("paper" as const, "board" as const), { nil: undefined }),
  speed: fc.option(fc.constantFrom(...speeds), { nil: undefined }),
  numbers: fc.option(
    fc.constantFrom(
      { kind: "decimals", digits: 2, decimalSign: "comma" } as const,
      { kind: "fraction", digits: 6, decimalSign: "point" } as const,
    ),
    { nil: undefined },
  ),
  present: fc.constantFrom(true as const, undefined),
  bothLanguages: fc.constantFrom(true as const, undefined),
});

it("reads back what it writes", () => {
  fc.assert(
    fc.property(parts, (link) => {
      const { present, bothLanguages } = link;
      expect(linkParts(hashOf(link))).toEqual({
        ...link,
        bothLanguages: present && bothLanguages,
        leftOut: [],
      });
    }),
  );
});

it.each([
  ["step=0"],
  ["step=-1"],
  ["step=1e3"],
  ["step=1234567"],
  ["step"],
  ["theme=__proto__"],
  ["theme=pink"],
  ["present=yes"],
  ["speed=3"],
  ["speed=1.0"],
  ["speed="],
  ["numbers=decimals-99-point"],
  ["numbers=__proto__"],
  ["fbclid=x"],
  [""],
])("leaves %j out, and says so", (part) => {
  expect(linkParts(`g=1.AA&${part}`)).toEqual({ graph: "1.AA", leftOut: [part] });
});

it("takes the first of two", () => {
  expect(linkParts("g=1.AA&step=2&step=3")).toEqual({
    graph: "1.AA",
    step: 2,
    leftOut: ["step=3"],
  });
});

it("reads any text without failing, and loses none of it", () => {
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const { graph, leftOut } = linkParts(hash);
      const said = [graph, ...leftOut].join("");
      expect(said.length).toBeGreaterThanOrEqual(hash.replace(/^g=/, "").split("&").at(0)!.length);
    }),
  );
});
