import type { GraphDocument } from "@chalkgrad/document";
import { describe, expect, it } from "vitest";
import { frameBelow } from "./frameBelow.ts";

/** Two groups side by side, one in the other, and two nodes that stand alone. */
const document: GraphDocument = {
  nodes: ["a", "b", "c", "d", "e", "f", "g"].map((id, place) => ({
    id,
    op: "relu",
    position: { x: place * 200, y: 0 },
  })),
  groups: [
    { id: "outer", nodes: ["inner", "c"] },
    { id: "inner", nodes: ["a", "b"] },
    { id: "aside", nodes: ["e", "f"] },
  ],
};

const at = (x: number, y = 0) => ({ x, y, width: 60, height: 60 });

describe("frameBelow", () => {
  it("is the innermost frame for what stands alone", () => {
    expect(frameBelow(document, new Set(["g"]), at(100))).toEqual({ group: "inner", items: ["g"] });
    expect(frameBelow(document, new Set(["g"]), at(390))).toEqual({ group: "outer", items: ["g"] });
    expect(frameBelow(document, new Set(["g"]), at(620))).toBeUndefined();
    expect(frameBelow(document, new Set(["g"]), at(100, 900))).toBeUndefined();
  });

  it("takes a member further in, and never out or across", () => {
    expect(frameBelow(document, new Set(["c"]), at(100))).toEqual({ group: "inner", items: ["c"] });
    expect(frameBelow(document, new Set(["a"]), at(390))).toBeUndefined();
    expect(frameBelow(document, new Set(["e"]), at(100))).toBeUndefined();
  });

  it("takes a group that is dragged whole as a group", () => {
    const joining = frameBelow(document, new Set(["e", "f", "g"]), at(100));
    expect(joining).toEqual({ group: "inner", items: ["aside", "g"] });
    expect(frameBelow(document, new Set(["a", "b"]), at(100))).toBeUndefined();
  });
});
