import { displayName } from "@chalkgrad/document";
import { frameMarks, frameTab } from "@chalkgrad/figure";
import { type NodeProps, useStore } from "@xyflow/react";
import { memo } from "react";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import { FoldButton } from "./FoldButton.tsx";
import css from "./FrameView.module.css";
import type { FlowFrame } from "./flowGroups.ts";
import { GroupTitleField } from "./GroupTitleField.tsx";
import { groupTexts } from "./groupTexts.ts";
import { MarkList } from "./MarkList.tsx";
import { nameId } from "./namedBy.ts";
import { useGestureMarks } from "./useGestureMarks.ts";
import { farZoom } from "./zoomRange.ts";

/** An open group: a frame behind what it holds. Its tab is what a hand takes hold of. */
export default memo(function FrameView({
  data: { group },
  selected,
  width = 0,
  height = 0,
}: NodeProps<FlowFrame>) {
  const text = useText();
  const plain = useStore((flow) => flow.transform[2] < farZoom);
  const editing = useView((view) => view.editing?.node === group.id);
  const taking = useGestureMarks((marks) => marks.joining?.group === group.id);
  const look = { width, height, name: displayName(group), button: true };
  const tab = frameTab(look);
  const place = { left: tab.x, top: tab.y, height: tab.height };
  return (
    <div className={taking ? `${css.frame} ${css.taking}` : css.frame} style={{ width, height }}>
      <svg className={css.picture} width={width} height={height} aria-hidden="true">
        <MarkList marks={frameMarks({ ...look, selected, plain: plain || editing })} />
      </svg>
      <div className={css.tab} style={{ ...place, width: tab.width }} title={look.name}>
        <span id={nameId(group.id)} hidden>
          {text(groupTexts.frame, { name: look.name })}
        </span>
        {!editing && <FoldButton group={group} />}
      </div>
      {editing && (
        <div className={css.field} style={place}>
          <GroupTitleField group={group} />
        </div>
      )}
    </div>
  );
});
