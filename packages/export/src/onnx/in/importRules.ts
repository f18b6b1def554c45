import type { ImportRules } from "./importRule.ts";
import { elementwiseRules } from "./rules/elementwiseRules.ts";
import { matrixRules } from "./rules/matrixRules.ts";
import { reductionRules } from "./rules/reductionRules.ts";
import { shapeRules } from "./rules/shapeRules.ts";
import { softmaxRules } from "./rules/softmaxRules.ts";
import { valueRules } from "./rules/valueRules.ts";

/** Every ONNX op that can be expressed, by its name. */
export const importRules: ImportRules = {
  ...elementwiseRules,
  ...matrixRules,
  ...reductionRules,
  ...shapeRules,
  ...softmaxRules,
  ...valueRules,
};

/** What can be read, for people. */
export const onnxOperators: readonly string[] = Object.keys(importRules).sort();
