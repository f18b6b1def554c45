import { displayName, nodeOf, sourceOf } from "@chalkgrad/document";
import { splitWireId, type WireId } from "@chalkgrad/engine";
import { curvePath, wireBow, wireCurve, wireMarks } from "@chalkgrad/figure";
import { BaseEdge, type EdgeProps, useStore } from "@xyflow/react";
import { memo } from "react";
import { useText } from "../i18n/useText.ts";
import { useAsking } from "../state/asking.ts";
import { useDocument } from "../state/document.ts";
import type { FlowWire } from "./flowGraph.ts";
import { handleSize } from "./handleSize.ts";
import { MarkList } from "./MarkList.tsx";
import { nameId } from "./namedBy.ts";
import { useGestureMarks } from "./useGestureMarks.ts";
import { exactReadings, useWireReading } from "./useReadings.ts";
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
  const lit = useAsking((asking) => asking.lit.includes(id));
  const loose = useGestureMarks((marks) => marks.loose === id);
  if (loose) return null;
  return (
    <>
      <WireName id={id} reading={reading} />
      <MarkList marks={wireMarks({ ...reading, curve, selected: selected || lit, plain })} />
      <BaseEdge path={curvePath(curve)} style={{ stroke: "none" }} interactionWidth={18} />
    </>
  );
});

interface NameProps {
  readonly id: WireId;
  readonly reading: ReturnType<typeof useWireReading>;
}

/** What the wire is, for who does not see it; a `title` would pop up under the mouse. */
function WireName({ id, reading }: NameProps) {
  const text = useText();
  const exact = exactReadings(reading);
  const params = {
    source: useDisplayName(useDocument(({ document }) => sourceOf(document, id)) ?? ""),
    target: useDisplayName(splitWireId(id).node),
    port: splitWireId(id).port,
    value: exact.value ?? text("canvas.notComputed"),
    gradient: exact.gradient ?? text("canvas.notComputed"),
  };
  return (
    <desc id={nameId(id)}>
      {`${text("canvas.wire", params)}: ${text("canvas.reading", params)}`}
    </desc>
  );
}

function useDisplayName(id: string): string {
  return useDocument(({ document }) => {
    const node = nodeOf(document, id);
    return node ? displayName(node) : id;
  });
}

function useBow(target: string, port: string | null | undefined): number {
  return useDocument(({ document }) => {
    const node = nodeOf(document, target);
    return node && port ? wireBow(node, port) : 0;
  });
}
