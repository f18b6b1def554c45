export {
  beatAt,
  type Frame,
  frameAt,
  type Received,
  type Shown,
  stepIndexAt,
  type Token,
} from "./frame.ts";
export {
  type Contributions,
  type Passes,
  type Phase,
  type Plan,
  pace,
  planPasses,
  type Step,
  type StepUnit,
} from "./plan.ts";
export { type Answer, meets } from "./predict/answer.ts";
export { type Prediction, predictionOf, type Verdict } from "./predict/predictionOf.ts";
export type { Question } from "./predict/question.ts";
export type { Mistake } from "./predict/suspects.ts";
export { runningSum, type SumLine, sumLines } from "./runningSum.ts";
export { type StillMoment, stillAt } from "./still.ts";
export { momentAt, timeOfMoment } from "./talkTime.ts";
export { type GraphWithUnits, type Units, unitsOf } from "./units/unitsOf.ts";
export { wiresInto } from "./wiresInto.ts";
export type { BackwardWords, ChainTerm, WireWords } from "./words/backwardWords.ts";
export type { ForwardWords } from "./words/forwardWords.ts";
export type { ContributionWords, GradientWords } from "./words/gradientWords.ts";
export type { RepeatedUses } from "./words/repeatedUses.ts";
export type { WordsOptions } from "./words/scene.ts";
export {
  type Bilingual,
  plainText,
  type Role,
  type Segment,
  type Segments,
  texOf,
} from "./words/segment.ts";
export {
  type NodeWords,
  type SeedWords,
  type StepWords,
  type Words,
  wordsOf,
} from "./words/stepWords.ts";
export type { Note } from "./words/story.ts";
export {
  type UpdateOptions,
  type UpdateRule,
  type UpdateWords,
  updateWords,
} from "./words/updateWords.ts";
