import { Maximize } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../i18n/useText.ts";
import { enterFullScreen, isFullScreen, onFullScreenChange } from "../platform/fullScreen.ts";
import { useLately } from "../projector/useLately.ts";
import css from "./ProjectorWindow.module.css";
import { presenterTexts } from "./texts.ts";

/** The browser gives the whole screen only to a hand in this very window. */
export function FullScreenHint() {
  const text = useText();
  const [whole, setWhole] = useState(isFullScreen);
  const moved = useLately();
  useEffect(() => onFullScreenChange(() => setWhole(isFullScreen())), []);
  if (whole) return null;
  return (
    <button
      type="button"
      className={css.whole}
      data-shown={moved || undefined}
      onClick={enterFullScreen}
    >
      <Maximize size={20} aria-hidden="true" />
      {text(presenterTexts.wholeScreen)}
      <kbd>F</kbd>
    </button>
  );
}
