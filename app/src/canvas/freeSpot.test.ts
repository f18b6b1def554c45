import { expect, it } from "vitest";
import { freeSpot } from "./freeSpot.ts";

const bounds = { x: 0, y: 0, width: 400, height: 300 };
const size = { width: 80, height: 40 };
const at = { x: 200, y: 150 };
const spot = (obstacles: readonly (typeof bounds)[], neighbours: readonly (typeof bounds)[] = []) =>
  freeSpot(at, size, { obstacles, neighbours, bounds });

it("stands below where that is free", () => {
  expect(spot([])).toEqual({ x: 160, y: 160 });
});

it("goes on until it covers nothing", () => {
  const wire = { x: 0, y: 90, width: 400, height: 90 };
  expect(spot([wire])).toEqual({ x: 160, y: 180 });
  const steep = { x: 190, y: 0, width: 20, height: 300 };
  expect(spot([steep])).toEqual({ x: 210, y: 130 });
});

it("rather covers a neighbour than what it is about, and stays within bounds", () => {
  const below = { x: 0, y: 150, width: 400, height: 150 };
  const above = { x: 0, y: 0, width: 400, height: 150 };
  expect(spot([below], [above])).toEqual({ x: 160, y: 100 });
});
