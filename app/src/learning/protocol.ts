import type { DataRows, Graph, NodeId, Tensor } from "@chalkgrad/engine";
import type { LearningSettings } from "../state/learningSettings.ts";

/** What the worker is asked. */
export type Order =
  | {
      readonly kind: "begin";
      readonly graph: Graph;
      readonly parameters: readonly NodeId[];
      readonly settings: LearningSettings;
      readonly rows: DataRows | undefined;
      /** Where the classes of the plane are read off, if they can be drawn. */
      readonly plane: PlaneSource | undefined;
    }
  | { readonly kind: "run"; readonly steps: number }
  | { readonly kind: "stop" };

/** The data's points have two coordinates, and a node scores their classes. */
export interface PlaneSource {
  readonly points: NodeId;
  readonly targets: NodeId;
  readonly scores: NodeId;
}

/** The class of each cell of a square over the points, row by row from the top. */
export interface Plane {
  readonly side: number;
  readonly extent: { readonly left: number; readonly top: number; readonly size: number };
  readonly classes: Uint8Array;
}

/** What the worker tells. Losses are those since the last word. */
export type Word =
  | {
      readonly kind: "progress" | "done";
      readonly losses: readonly number[];
      readonly parameters: ReadonlyMap<NodeId, Tensor>;
      readonly plane: Plane | undefined;
      /** Set when a number was no longer finite: the run went no further. */
      readonly diverged?: true;
    }
  | { readonly kind: "failed"; readonly reason: string };
