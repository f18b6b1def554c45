import { displayName } from "@chalkgrad/document";
import { ops } from "@chalkgrad/engine";
import { nodeMarks, nodeSize, outputPort, portPlace } from "@chalkgrad/figure";
import { type NodeProps, useStore } from "@xyflow/react";
import { memo } from "react";
import { useProblemText } from "../i18n/problemText.ts";
import { useSecondLanguage } from "../i18n/useSecondLanguage.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import type { FlowGraphNode } from "./flowGraph.ts";
import { MarkList } from "./MarkList.tsx";
import { NodeField } from "./NodeField.tsx";
import css from "./NodeView.module.css";
import { nameId } from "./namedBy.ts";
import { Port } from "./Port.tsx";
import { exactReadings, useNodeReading } from "./useReadings.ts";
import { farZoom } from "./zoomRange.ts";

/** A node on the canvas: the figure's picture, with ports to pull wires from. */
export const NodeView = memo(function NodeView({ data, selected }: NodeProps<FlowGraphNode>) {
  const { node } = data;
  const reading = useNodeReading(node.id);
  const plain = useStore((flow) => flow.transform[2] < farZoom);
  const editing = useView(({ editing, keyboardIn }) =>
    editing?.node === node.id && keyboardIn === "canvas" ? editing : undefined,
  );
  const problemText = useProblemText();
  const text = useText();
  const second = useSecondLanguage();
  const size = nodeSize(node);
  const name = displayName(node);
  const problem = reading.problem && problemText(reading.problem);
  const inputs: readonly string[] = ops[node.op].ports;
  const exact = exactReadings(reading);
  const { come = 0, total = 0, sum } = reading.waiting ?? {};
  const received = second ? `${come} / ${total}` : text("canvas.received", { come, total });
  const waiting = come > 0 ? { words: received, sum } : undefined;
  const said = text("canvas.reading", {
    value: exact.value ?? text("canvas.notComputed"),
    gradient: exact.gradient ?? text("canvas.notComputed"),
  });
  return (
    <div className={css.node} style={size}>
      <svg
        id={nameId(node.id)}
        className={css.picture}
        {...size}
        role="img"
        aria-label={`${name}: ${said}${waiting ? text("canvas.waiting", { come, total }) : ""}`}
      >
        <MarkList
          marks={nodeMarks({ ...reading, waiting, node, name, selected, problem, plain })}
        />
      </svg>
      {inputs.map((port) => (
        <Port
          key={port}
          id={port}
          type="target"
          place={portPlace(node, port)}
          wired={Object.hasOwn(node.inputs ?? {}, port)}
          label={text("canvas.input", { port, name })}
        />
      ))}
      <Port
        id={outputPort}
        type="source"
        place={portPlace(node, outputPort)}
        wired={reading.consumers > 0}
        label={text("canvas.output", { name })}
      />
      {editing && <NodeField key={editing.field} node={node} editing={editing} />}
    </div>
  );
});
