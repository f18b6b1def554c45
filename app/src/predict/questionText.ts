import { sourceOf } from "@chalkgrad/document";
import { splitWireId } from "@chalkgrad/engine";
import type { Question, Step } from "@chalkgrad/timeline";
import { nameOf } from "../i18n/problemText.ts";
import type { Text } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { predictTexts } from "./texts.ts";

/** What a step is asked, in a sentence. */
export function stepQuestion(text: Text, { kind, nodes }: Step): string {
  const [only] = nodes;
  if (kind === "seed" || kind === "update") return text(predictTexts.seed);
  if (only === undefined || nodes.length > 1) {
    return text(kind === "forward" ? predictTexts.forwardMany : predictTexts.backwardMany);
  }
  return text(predictTexts[kind], { node: nameOf(only) });
}

/** What one field is for, for who does not see the equation before it. */
export function fieldLabel(text: Text, question: Question): string {
  if (question.kind === "wire") {
    const { node, port } = splitWireId(question.wire);
    const source = sourceOf(useDocument.getState().document, question.wire);
    const of = `${source === undefined ? "" : nameOf(source)} → ${nameOf(node)}.${port}`;
    return text(predictTexts.fieldWire, { of });
  }
  const of = nameOf(question.node);
  return text(question.kind === "value" ? predictTexts.fieldValue : predictTexts.fieldGradient, {
    of,
  });
}
