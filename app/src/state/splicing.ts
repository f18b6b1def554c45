import type { DocumentNode, Refusal, Splice } from "@chalkgrad/document";
import type { WireId } from "@chalkgrad/engine";
import type { Point } from "@chalkgrad/figure";
import { create } from "zustand";

/** A wire below a node in the hand: letting go puts the node into it, or the refusal says why not. */
export interface WireBelow {
  readonly wire: WireId;
  /** The middle of the node, on the canvas. */
  readonly at: Point;
  readonly splice?: Splice;
  readonly refusal?: Refusal;
}

export const useSplicing = create<{
  readonly below: WireBelow | undefined;
  /** What was refused stays to be read after the node was let go. */
  readonly refused: WireBelow | undefined;
}>(() => ({ below: undefined, refused: undefined }));

type FindWire = (node: DocumentNode, middle: Point) => WireBelow | undefined;

const findNothing: FindWire = () => undefined;
let find = findNothing;

/** The canvas knows where wires run; the returned function takes it back. */
export function mountFindWire(findWire: FindWire): () => void {
  find = findWire;
  return () => {
    if (find === findWire) find = findNothing;
  };
}

/** A node, of the document or on its way into it, is held here. */
export function hoverOverWires(node: DocumentNode, middle: Point): void {
  useSplicing.setState({ below: find(node, middle) });
}

export function leaveWires(): void {
  if (useSplicing.getState().below) useSplicing.setState({ below: undefined });
}

/** The node is let go: the splice that is due, if it is on a wire that takes it. */
export function dropOnWire(): Splice | undefined {
  const { below } = useSplicing.getState();
  useSplicing.setState({ below: undefined, refused: below?.refusal && below });
  return below?.splice;
}
