import { type GraphDocument, nodeOf } from "@chalkgrad/document";
import { beforeEach, expect, it } from "vitest";
import { startWith, undo, useDocument } from "../state/document.ts";
import { select, useView } from "../state/view.ts";
import { applyNodeChanges } from "./applyChanges.ts";

const graph: GraphDocument = {
  nodes: ["a", "b", "c"].map((id, at) => ({
    id,
    op: "input",
    value: at,
    position: { x: at * 1000, y: 0 },
  })),
};
const placeOf = (id: string) => nodeOf(useDocument.getState().document, id)?.position;

beforeEach(() => {
  startWith(graph);
  select(["a", "b"]);
});

it("moves what is selected but not drawn along with what is dragged, as one entry", () => {
  // Of the two only `a` is in view: the canvas knows of no other.
  const position = { x: 30, y: 40 };
  applyNodeChanges([{ type: "position", id: "a", position, dragging: true }]);
  expect(useView.getState().dragged.get("b")).toEqual({ x: 1030, y: 40 });
  expect(useView.getState().dragged.has("c")).toBe(false);
  applyNodeChanges([{ type: "position", id: "a", position, dragging: false }]);
  expect([placeOf("a"), placeOf("b"), placeOf("c")]).toEqual([
    { x: 30, y: 40 },
    { x: 1030, y: 40 },
    { x: 2000, y: 0 },
  ]);
  undo();
  expect([placeOf("a"), placeOf("b")]).toEqual([
    { x: 0, y: 0 },
    { x: 1000, y: 0 },
  ]);
});

it("moves nothing along with a node that is not selected", () => {
  applyNodeChanges([{ type: "position", id: "c", position: { x: 9, y: 9 }, dragging: true }]);
  expect([...useView.getState().dragged.keys()]).toEqual(["c"]);
});
