import type { DocumentNode } from "@chalkgrad/document";
import type { Point } from "./geometry.ts";

/** Where a node stands: a function that answers the same whenever it is asked about the same node. */
export type PlaceOf = (node: DocumentNode) => Point;

const origin: Point = { x: 0, y: 0 };

/** The place in the document. */
export const ownPlace: PlaceOf = ({ position }) => position ?? origin;
