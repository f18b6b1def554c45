import type { Point } from "@chalkgrad/figure";
import { boundsOf } from "../nodeRects.ts";
import { acyclic } from "./acyclic.ts";
import { columnPlaces, pointsOf } from "./columnPlaces.ts";
import { components } from "./components.ts";
import { distancesOf } from "./distances.ts";
import { settleHeights, sortPassages, stacked } from "./heights.ts";
import { layersOf } from "./layers.ts";
import { type LayoutGraph, roomAt } from "./layoutGraph.ts";
import { makeRoom } from "./makeRoom.ts";
import { orderColumns } from "./order.ts";
import { ranks } from "./ranks.ts";
import { shelves } from "./shelves.ts";

/** Up to this many nodes every number is looked at, so often until all have room. */
const fewNodes = 300;
const mostRounds = 12;
/** From column to column, as long as nothing better is known. */
const usualPitch = 220;

/**
 * Lays a graph out from left to right, layer by layer, after Sugiyama; parts that no wire joins
 * side by side. Gives the centre of each node.
 */
export function layOut(graph: LayoutGraph): readonly Point[] {
  const parts = components(graph);
  const laidOut = parts.map((part) => {
    const centres = layOutPart(part);
    return { centres, bounds: boundsOf(part.boxes.map((box, at) => roomAt(box, centres[at]!)))! };
  });
  const corners = shelves(laidOut.map(({ bounds }) => bounds));
  const places: Point[] = [];
  for (const [index, { members }] of parts.entries()) {
    const { centres, bounds } = laidOut[index]!;
    const corner = corners[index]!;
    const shift = { x: corner.x - bounds.x, y: corner.y - bounds.y };
    for (const [at, member] of members.entries()) {
      const { x, y } = centres[at]!;
      places[member] = { x: x + shift.x, y: y + shift.y };
    }
  }
  return places;
}

function layOutPart(part: LayoutGraph): readonly Point[] {
  const { boxes } = part;
  const links = acyclic(part);
  const layers = layersOf(ranks(boxes.length, links), links);
  orderColumns(layers);
  const widened = layers.columns.map(() => 0);
  let distances = distancesOf(layers, boxes);
  const heights = stacked(layers, distances);
  const usual = Float64Array.from(layers.columns, (_, index) => index * usualPitch);
  settleHeights(layers, boxes, links, distances, { places: usual, heights }, "somewhere");
  let places = columnPlaces(layers, boxes, heights, widened);
  sortPassages(layers, boxes, { places, heights });
  distances = distancesOf(layers, boxes);
  for (let round = 0; round < mostRounds; round++) {
    settleHeights(layers, boxes, links, distances, { places, heights }, "clear");
    places = columnPlaces(layers, boxes, heights, widened);
    if (boxes.length > fewNodes) break;
    if (!makeRoom(layers, boxes, links, { places, heights }, distances, widened)) break;
  }
  return pointsOf(layers, boxes, heights, places);
}
