import { describe, expect, it } from "vitest";
import type { Action } from "./action.ts";
import { actions, families } from "./actions.ts";

describe("the actions", () => {
  it("are each in one family, or menus and the sheet of keys would not show them", () => {
    const inFamilies = Object.values(families).flatMap((family) => Object.keys(family));
    expect(inFamilies.sort()).toEqual(Object.keys(actions).sort());
  });

  it("have a key of their own; arrows walk while something is selected, and step while not; Escape leaves what is there to leave; n asks while projecting, and writes a note while not", () => {
    const keys = Object.values<Action>(actions).flatMap((action) => action.keys);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([
      "ArrowLeft",
      "ArrowRight",
      "Escape",
      "n",
    ]);
  });
});
