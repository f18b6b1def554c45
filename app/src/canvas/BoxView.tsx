import { type DocumentNode, displayName } from "@chalkgrad/document";
import { type BoxLayout, boxLayout, boxMarks, type Point, stubMarks } from "@chalkgrad/figure";
import type { Frame } from "@chalkgrad/timeline";
import { type NodeProps, useStore, useUpdateNodeInternals } from "@xyflow/react";
import { memo, useEffect, useMemo } from "react";
import { useProblemText } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useBeat } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";
import { useView } from "../state/view.ts";
import css from "./BoxView.module.css";
import { FoldButton } from "./FoldButton.tsx";
import type { FlowBox } from "./flowGroups.ts";
import { GroupTitleField } from "./GroupTitleField.tsx";
import { groupTexts } from "./groupTexts.ts";
import { MarkList } from "./MarkList.tsx";
import { nameId } from "./namedBy.ts";
import { outerInput, outerOutput } from "./outerPorts.ts";
import { Port } from "./Port.tsx";
import { exactReadings, useNodeReading } from "./useReadings.ts";
import { farZoom } from "./zoomRange.ts";

/** A collapsed group: one box with the ports that lead in and out. */
export default memo(function BoxView({ data: { box }, selected }: NodeProps<FlowBox>) {
  const text = useText();
  const problemText = useProblemText();
  const plain = useStore((flow) => flow.transform[2] < farZoom);
  const { group } = box;
  const hidden = useMemo(() => new Set(box.nodes.map(({ id }) => id)), [box]);
  const active = useBeat(({ frame }) => activePhase(frame, hidden));
  const fault = useResults(({ problems }) =>
    box.nodes.map(({ id }) => problems.get(id)).find((problem) => problem !== undefined),
  );
  const editing = useView((view) => view.editing?.node === group.id);
  const name = displayName(group);
  const problem = fault && text(groupTexts.problems, { name, problem: problemText(fault) });
  const layout = boxLayout(box);
  // React Flow looks for ports when a node comes; these come after it, and change with what is wired.
  const lookForPorts = useUpdateNodeInternals();
  useEffect(() => lookForPorts(box.group.id), [lookForPorts, box]);
  const { width, height } = layout;
  const said = text(groupTexts.box, { name, count: box.nodes.length });
  return (
    <div className={css.box} style={{ width, height }}>
      <svg
        id={nameId(group.id)}
        className={css.picture}
        width={width}
        height={height}
        role="img"
        aria-label={problem ? `${said}. ${problem}` : said}
      >
        <MarkList marks={boxMarks({ box, active, selected, problem, plain })} />
      </svg>
      {box.outputs.map(
        ({ node, isSink }) =>
          isSink && (
            <Result key={node.id} node={node} port={portOf(layout, node.id)} plain={plain} />
          ),
      )}
      {box.inputs.map(({ wire, node, port, source }) => (
        <Port
          key={wire}
          id={outerInput(wire)}
          type="target"
          place={layout.inputs.get(wire)!}
          wired={source !== undefined}
          label={text("canvas.input", { port, name: displayName(node) })}
        />
      ))}
      {box.outputs.map(({ node, isSink }) => (
        <Port
          key={node.id}
          id={outerOutput(node.id)}
          type="source"
          place={portOf(layout, node.id)}
          wired={!isSink}
          label={text("canvas.output", { name: displayName(node) })}
        />
      ))}
      {editing ? (
        <div className={css.field}>
          <GroupTitleField group={group} />
        </div>
      ) : (
        <div className={css.fold}>
          <FoldButton group={group} />
        </div>
      )}
    </div>
  );
});

interface ResultProps {
  readonly node: DocumentNode;
  readonly port: Point;
  readonly plain: boolean;
}

/** The open end of a sink within the group, with its two numbers. */
function Result({ node, port, plain }: ResultProps) {
  const text = useText();
  const reading = useNodeReading(node.id);
  const exact = exactReadings(reading);
  const said = text("canvas.reading", {
    value: exact.value ?? text("canvas.notComputed"),
    gradient: exact.gradient ?? text("canvas.notComputed"),
  });
  return (
    <svg
      className={css.result}
      role="img"
      aria-label={text(groupTexts.end, { name: displayName(node), reading: said })}
    >
      <MarkList marks={stubMarks(port, { ...reading, plain })} />
    </svg>
  );
}

function portOf({ outputs }: BoxLayout, id: string): Point {
  return outputs.get(id)!;
}

function activePhase({ step }: Frame, hidden: ReadonlySet<string>) {
  return step?.nodes.some((id) => hidden.has(id)) ? step.phase : undefined;
}
