import type { NodeId } from "@chalkgrad/engine";

/** Why an op cannot be opened or closed; `message` is English, the rest is for translations. */
export type RewriteRefusal = { readonly message: string } & (
  | { readonly code: "unknown-node"; readonly node: NodeId }
  /** Opening: the op is a simple one. */
  | { readonly code: "not-composite"; readonly node: NodeId; readonly op: string }
  /** Opening: a port has no wire. */
  | { readonly code: "open-port"; readonly node: NodeId; readonly port: string }
  /** Opening: the node or something before it has a problem, so that its shapes are not known. */
  | { readonly code: "unknown-shape"; readonly node: NodeId }
  | { readonly code: "too-many-nodes"; readonly limit: number }
  /** Closing: the nodes around do not make up an op that opens. */
  | { readonly code: "no-pattern"; readonly node: NodeId }
  /** Closing: an inner value goes elsewhere too, or has a seed, and would be lost. */
  | { readonly code: "used-elsewhere"; readonly node: NodeId; readonly consumer: NodeId }
  | { readonly code: "seeded"; readonly node: NodeId }
);
