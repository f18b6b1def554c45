import type { Machine } from "../kernels/kernels.ts";
import type { MatmulPlan } from "../matmul.ts";
import type { Attributes, OpDefinition } from "../ops/op.ts";
import type { Shape } from "../tensor.ts";

/** A tensor in the shared memory. */
export interface Place {
  readonly shape: Shape;
  readonly size: number;
  /** Address of its value; its gradient lies `gap` behind. */
  readonly at: number;
}

/** What the kernels need to know of one tensor node, worked out once. */
export interface Site {
  readonly handle: number;
  readonly opcode: number;
  readonly definition: OpDefinition;
  readonly attrs: Attributes;
  readonly out: Place;
  readonly inputs: readonly Place[];
  /** The handles of the inputs. */
  readonly sources: readonly number[];
  /** Set for elementwise ops: address of the parameter, or 0. */
  readonly parameterAt: number;
  /** Set for matrix products. */
  readonly product?: MatmulPlan;
}

/** Memory that all sites of an executor share for what lives only during one step. */
interface Scratch {
  readonly at: number;
}

/** A way to do one op with kernels: false where this site is none of its cases. */
export type Forward = (machine: Machine, site: Site, scratch: Scratch) => boolean;
export type Backward = (
  machine: Machine,
  site: Site,
  scratch: Scratch,
  port: number,
  gap: number,
  add: boolean,
) => boolean;
