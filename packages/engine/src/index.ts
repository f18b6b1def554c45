export { compile } from "./compile.ts";
export { EngineError } from "./engineError.ts";
export {
  type GradientCheckOptions,
  type GradientComparison,
  type GradientVerdict,
  gradientCheck,
} from "./gradientCheck.ts";
export {
  type Graph,
  type GraphNode,
  type NodeId,
  type NodeOf,
  splitWireId,
  type WireId,
  wireId,
} from "./graph.ts";
export {
  type LearnedStep,
  type Learner,
  type LearnerOptions,
  learner,
} from "./learning/learner.ts";
export { objective } from "./learning/objective.ts";
export { type DataRows, dataRows } from "./learning/rows.ts";
export {
  type BackwardMistake,
  type MistakenBackward,
  mistakenBackward,
} from "./mistakenBackward.ts";
export { type Nudge, type NudgePoint, nudge, nudgeCurve, type Slopes } from "./nudge.ts";
export type {
  AttributeDescription,
  AttributeKind,
  Attributes,
  AttributeValue,
  ElementwiseRule,
  OpDefinition,
  OpSample,
  OpWords,
} from "./ops/op.ts";
export {
  type AttributesOf,
  isOpName,
  type OpName,
  opNames,
  ops,
  type PortOf,
} from "./ops/registry.ts";
export { adaGrad } from "./optimizers/adaGrad.ts";
export { type AdamState, adam } from "./optimizers/adam.ts";
export { momentum } from "./optimizers/momentum.ts";
export type { Optimizer, Step } from "./optimizers/optimizer.ts";
export { sgd } from "./optimizers/sgd.ts";
export {
  type LedgerPath,
  type PathLedger,
  type PathLedgerOptions,
  pathLedger,
} from "./pathLedger.ts";
export type {
  BadAttributeProblem,
  CycleProblem,
  MissingInputProblem,
  NonFiniteProblem,
  Problem,
  ShapeMismatchProblem,
} from "./problem.ts";
export type { Program } from "./program.ts";
export {
  formatShape,
  literalFrom,
  type Shape,
  sizeOf,
  type Tensor,
  type TensorLiteral,
  tensorFrom,
} from "./tensor.ts";
