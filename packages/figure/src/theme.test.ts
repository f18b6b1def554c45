import { tensorFrom } from "@chalkgrad/engine";
import { describe, expect, it } from "vitest";
import type { Mark } from "./marks.ts";
import { type ThemeName, themes } from "./theme.ts";
import { tokenMarks } from "./tokenMarks.ts";
import { ciede2000 } from "./vision/ciede2000.ts";
import { contrast, type Eyes, seenBy } from "./vision/colorVision.ts";
import { wireMarks } from "./wireMarks.ts";

const names = Object.keys(themes) as ThemeName[];

describe.each(names)("forward and backward in the theme %s", (name) => {
  const { forward, backward } = themes[name].colors;
  it.each(["usual", "protanopia", "deuteranopia", "tritanopia"] as const)(
    "are told apart by colour, seen with %s",
    (eyes) => {
      expect(difference(eyes, forward, backward)).toBeGreaterThanOrEqual(20);
    },
  );
});

it("would not pass for a pair that some eyes confuse", () => {
  expect(difference("usual", "#1a7a1a", "#a05000")).toBeGreaterThan(20);
  expect(difference("deuteranopia", "#1a7a1a", "#a05000")).toBeLessThan(20);
});

/** Without any colours the form alone has to tell. */
describe("forward and backward in grey", () => {
  const number = tensorFrom(2);

  it("are a whole line and a broken one", () => {
    const curve = { from: { x: 0, y: 0 }, leave: { x: 50, y: 0 }, arrive: { x: 50, y: 90 } };
    const marks = wireMarks({
      curve: { ...curve, to: { x: 100, y: 90 } },
      value: number,
      gradient: number,
      shown: { value: true, gradient: true },
    });
    expect(dashes(marks, "forward")).toEqual([undefined]);
    expect(dashes(marks, "backward").filter((dash) => dash !== undefined)).toHaveLength(1);
  });

  it("are a disc with its number above and a diamond with its number below", () => {
    const [disc, above] = tokenMarks("forward", number);
    const [diamond, below] = tokenMarks("backward", number);
    expect([disc?.kind, diamond?.kind]).toEqual(["circle", "path"]);
    expect(above?.kind === "text" && above.y < 0).toBe(true);
    expect(below?.kind === "text" && below.y > 0).toBe(true);
  });
});

describe.each(["projectorLight", "projectorDark"] as const)("the theme %s", (name) => {
  const { page, surface, raised, ...inks } = themes[name].colors;
  it.each(["ink", "muted", "forward", "backward", "local", "update", "warning"] as const)(
    "has 7 : 1 for %s on every ground",
    (ink) => {
      for (const ground of [page, surface, raised]) {
        expect(contrast(inks[ink], ground)).toBeGreaterThanOrEqual(7);
      }
    },
  );
});

function difference(eyes: Eyes, one: string, other: string): number {
  return ciede2000(seenBy(eyes, one), seenBy(eyes, other));
}

/** How the lines of a colour are broken; arrow heads are filled, and no lines. */
function dashes(marks: readonly Mark[], color: string) {
  return marks.flatMap((mark) =>
    mark.kind === "path" && mark.stroke === color ? [mark.dash] : [],
  );
}
