import type { TakeRequest } from "./takeRequest.ts";

/** Whether `takeAway` sets letters itself, and wants the typefaces' bytes for it. */
export function needsTypefaces({
  format,
  options: { outlines },
}: Pick<TakeRequest, "format" | "options">): boolean {
  const isOnPaper = format === "pdf" || format === "worksheet";
  return isOnPaper || (outlines && (format === "svg" || format === "svg-animated"));
}
