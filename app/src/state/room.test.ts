import { limits } from "@chalkgrad/document";
import { expect, it } from "vitest";
import { startWith } from "./document.ts";
import { hasRoomFor } from "./room.ts";
import { showNotice, useView } from "./view.ts";

const full = {
  nodes: Array.from({ length: limits.nodes - 1 }, (_, index) => ({
    id: `n${index}`,
    op: "input" as const,
    value: 1,
  })),
};

it("takes in what fits and says why more does not", () => {
  startWith(full);
  showNotice(undefined);
  expect(hasRoomFor(1)).toBe(true);
  expect(useView.getState().notice).toBeUndefined();
  expect(hasRoomFor(2)).toBe(false);
  expect(useView.getState().notice).toMatchObject({
    key: "limit.nodes",
    params: { limit: 20_000, found: 19_999, count: 2 },
  });
});
