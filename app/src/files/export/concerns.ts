import type { TakeOptions, TakeRequest } from "@chalkgrad/export";

/** Whether a choice still means something beside those that were made: pages of every step know no moment. */
export function concerns(
  { format, options }: Pick<TakeRequest, "format" | "options">,
  name: keyof TakeOptions,
): boolean {
  if (format !== "pdf") return true;
  if (name === "moment") return options.pages === "one";
  if (name === "by" || name === "language") return options.pages === "steps";
  return name !== "width" || options.paper === "picture";
}
