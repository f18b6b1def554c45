import { useStore } from "@xyflow/react";
import { useRefusalText } from "../i18n/refusalText.ts";
import { useSplicing } from "../state/splicing.ts";
import css from "./RefusalNote.module.css";

/** Pixels from the middle of the node down to where the words stand clear of it. */
const clear = 22;

/** Says below a held node why it cannot go into the wire that it is over. */
export function SpliceRefusal() {
  const refusalText = useRefusalText();
  const refused = useSplicing(({ below, refused }) => (below?.refusal ? below : refused));
  const [x, y, zoom] = useStore((flow) => flow.transform);
  if (!refused?.refusal) return null;
  const left = refused.at.x * zoom + x;
  const top = (refused.at.y + clear) * zoom + y;
  return (
    <p className={css.note} role="status" style={{ left, top }}>
      {refusalText(refused.refusal)}
    </p>
  );
}
