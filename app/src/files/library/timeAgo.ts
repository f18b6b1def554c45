import type { Language } from "../../i18n/bilingual.ts";

const units = [
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
] as const;

/** How long ago something was, as people say it; beyond a week, the day. Undefined: less than a minute. */
export function timeAgo(language: Language, time: number, now: number): string | undefined {
  const passed = now - time;
  const [unit, length] = units.findLast(([, length]) => passed >= length) ?? [];
  if (unit === undefined || length === undefined) return undefined;
  const count = Math.floor(passed / length);
  if (unit === "day" && count > 7) {
    return new Date(time).toLocaleDateString(language, { dateStyle: "medium" });
  }
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-count, unit);
}
