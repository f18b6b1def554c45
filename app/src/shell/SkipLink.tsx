import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./SkipLink.module.css";

/** The first thing that Tab reaches: past the tools to the graph as a list of text. */
export function SkipLink() {
  const text = useText();
  return (
    <button
      type="button"
      className={css.link}
      onClick={() => useView.setState({ panel: "outline", keyboardIn: "outline" })}
    >
      {text("outline.skip")}
    </button>
  );
}
