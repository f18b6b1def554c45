import { useText } from "../../../i18n/useText.ts";
import { filmTexts } from "./texts.ts";

/** How long something takes, as exactly as one knows it: seconds, or minutes. */
export function useDurationText(): (seconds: number) => string {
  const text = useText();
  return (seconds) =>
    seconds < 90
      ? text(filmTexts.seconds, { count: Math.max(1, Math.round(seconds)) })
      : text(filmTexts.minutes, { count: Math.round(seconds / 60) });
}
