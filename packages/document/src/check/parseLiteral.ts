import type { TensorLiteral } from "@chalkgrad/engine";
import type { Fault } from "../fault.ts";
import { notJson, scanJson } from "../json/scan.ts";
import { limits } from "../limits.ts";
import { FaultList } from "./faultList.ts";
import { checkLiteral } from "./literal.ts";

export type ParsedLiteral =
  | { readonly ok: true; readonly literal: TensorLiteral }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * A value or seed that is typed in by hand, as JSON: `2`, `-0.5`, `[[1, -0.5], [-2, 3]]`. It is checked as in a file;
 * `where` is what to call it in a fault.
 */
export function parseLiteral(text: string, where: string): ParsedLiteral {
  const faults = new FaultList();
  const { syntax } = scanJson(text);
  if (syntax !== undefined) {
    faults.add(where, notJson(text, syntax.offset, syntax.reason));
    return { ok: false, faults: faults.faults };
  }
  const json: unknown = JSON.parse(text);
  const numbers = checkLiteral(json, where, faults);
  if (numbers > limits.numbers) {
    faults.add(where, { code: "too-many-numbers", found: numbers, limit: limits.numbers });
  }
  if (faults.faults.length > 0) return { ok: false, faults: faults.faults };
  return { ok: true, literal: json as TensorLiteral };
}
