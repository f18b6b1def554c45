import type { Point } from "@chalkgrad/figure";
import { boundsOf } from "../nodeRects.ts";
import { acyclic } from "./acyclic.ts";
import { columnPlaces } from "./columnPlaces.ts";
import { components } from "./components.ts";
import { distancesOf } from "./distances.ts";
import { type Stand, settleHeights, sortPassages, stacked } from "./heights.ts";
import { type Layers, layersOf } from "./layers.ts";
import { type Box, type LayoutGraph, type Link, roomAt } from "./layoutGraph.ts";
import { makeRoom } from "./makeRoom.ts";
import { orderColumns } from "./order.ts";
import { ranks } from "./ranks.ts";
import { shelves } from "./shelves.ts";

/** Up to this many nodes every number is looked at, so often until all have room. */
const fewNodes = 200;
const mostRounds = 12;
const roundNodes = 800;
/** A few crossings are worth a higher picture, but none so much higher. */
const muchHigher = 1.4;
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

function layOutPart({ boxes, links }: LayoutGraph): readonly Point[] {
  const forward = acyclic({ boxes, links });
  const layers = layersOf(ranks(boxes.length, forward), forward);
  orderColumns(layers);
  const fewestCrossings = settled(layers, boxes, forward);
  if (boxes.length > fewNodes || layers.passages.length === 0) return points(fewestCrossings);
  // A long wire that is ordered to the other side than it runs on may drive its ends far apart.
  sortPassages(layers, boxes, fewestCrossings.loose);
  const calmest = settled(layers, boxes, forward);
  return points(
    heightOf(fewestCrossings) > muchHigher * heightOf(calmest) ? calmest : fewestCrossings,
  );

  function points(stand: Stand): readonly Point[] {
    return boxes.map((_, node) => ({
      x: stand.places[layers.columnOf[node]!]!,
      y: stand.heights[node]!,
    }));
  }
}

/** Columns and heights for the order that the columns have; `loose`: before long wires take part. */
function settled(
  layers: Layers,
  boxes: readonly Box[],
  links: readonly Link[],
): Stand & { readonly loose: Stand } {
  const distances = distancesOf(layers, boxes);
  const added = distances.map((column) => column.map(() => 0));
  const widened = layers.columns.map(() => 0);
  const heights = stacked(layers, distances);
  const usual = Float64Array.from(layers.columns, (_, index) => index * usualPitch);
  settleHeights(layers, boxes, links, distances, { places: usual, heights }, "somewhere");
  let places = columnPlaces(layers, boxes, heights, widened);
  const loose = { places, heights: heights.slice() };
  const rounds = boxes.length > fewNodes ? 1 : Math.min(mostRounds, roundNodes / boxes.length);
  for (let round = 0; round < rounds; round++) {
    settleHeights(layers, boxes, links, distances, { places, heights }, "clear");
    places = columnPlaces(layers, boxes, heights, widened);
    if (round + 1 >= rounds) break;
    if (!makeRoom(layers, boxes, links, { places, heights }, { distances, added, widened })) break;
  }
  return { places, heights, loose };
}

function heightOf({ heights }: Stand): number {
  return (
    heights.reduce((a, b) => Math.max(a, b), -Infinity) -
    heights.reduce((a, b) => Math.min(a, b), Infinity)
  );
}
