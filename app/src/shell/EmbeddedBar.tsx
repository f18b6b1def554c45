import { SquarePen } from "lucide-react";
import { useText } from "../i18n/useText.ts";
import { camera } from "../state/camera.ts";
import { useEmbedding } from "../state/embedding.ts";
import css from "./EmbeddedBar.module.css";
import { embeddingTexts } from "./texts.ts";

/** Out of another page into the whole editor, with the graph as it stands. */
export default function EmbeddedBar() {
  const text = useText();
  const open = () => {
    useEmbedding.setState({ shown: undefined });
    void import("../files/keeping.ts").then(({ keepEveryChange }) => keepEveryChange());
    requestAnimationFrame(() => camera()?.fit("at once"));
  };
  return (
    <button
      type="button"
      className={css.open}
      aria-label={text(embeddingTexts.edit)}
      title={text(embeddingTexts.edit)}
      onClick={open}
    >
      <SquarePen size={18} aria-hidden="true" />
    </button>
  );
}
