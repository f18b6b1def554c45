import { nodeOf } from "@chalkgrad/document";
import { curvePath, wireBow, wireCurve, wireMarks } from "@chalkgrad/figure";
import { BaseEdge, type EdgeProps, useStore } from "@xyflow/react";
import { memo } from "react";
import { useDocument } from "../state/document.ts";
import { type FlowWire, handleSize } from "./flowGraph.ts";
import { MarkList } from "./MarkList.tsx";
import { useWireReading } from "./useReadings.ts";
import { farZoom } from "./zoomRange.ts";

/** A wire on the canvas: its value above it, its gradient below, and a wide strip to click on. */
export const WireView = memo(function WireView(props: EdgeProps<FlowWire>) {
  const {
    id,
    sourceX,
    sourceY,
    target,
    targetHandleId,
    targetX,
    targetY,
    selected = false,
  } = props;
  const reading = useWireReading(id);
  const plain = useStore((flow) => flow.transform[2] < farZoom);
  const curve = wireCurve(
    { x: sourceX - handleSize / 2, y: sourceY },
    { x: targetX + handleSize / 2, y: targetY },
    useBow(target, targetHandleId),
  );
  return (
    <>
      <MarkList marks={wireMarks({ ...reading, curve, selected, plain })} />
      <BaseEdge path={curvePath(curve)} style={{ stroke: "none" }} interactionWidth={18} />
    </>
  );
});

function useBow(target: string, port: string | null | undefined): number {
  return useDocument(({ document }) => {
    const node = nodeOf(document, target);
    return node && port ? wireBow(node, port) : 0;
  });
}
