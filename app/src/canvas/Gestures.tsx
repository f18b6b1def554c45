import { useReactFlow, useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect } from "react";
import { mountFindWire, useSplicing } from "../state/splicing.ts";
import { CuttingHint } from "./CuttingHint.tsx";
import { findWire } from "./findWire.ts";
import { GestureMarks } from "./GestureMarks.tsx";
import { mountCutting } from "./mountCutting.ts";
import { mountDragging } from "./mountDragging.ts";
import { SpliceRefusal } from "./SpliceRefusal.tsx";
import { WireCard } from "./WireCard.tsx";
import { WireGrips } from "./WireGrips.tsx";

/** What hands can do beyond React Flow: loaded once the graph is on the screen. */
export default function Gestures({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(
    () =>
      mountDragging(() => {
        const { transform, width, height } = store.getState();
        const [x, y, zoom] = transform;
        const area = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
        return { area, zoom };
      }),
    [store],
  );
  useEffect(() => mountFindWire(findWire), []);
  useEffect(() => {
    if (!frame.current) return;
    return mountCutting({
      frame: frame.current,
      toCanvas: (screen) => flow.screenToFlowPosition(screen),
      hasWires: () => store.getState().edges.length > 0,
    });
  }, [frame, flow, store]);
  useEffect(() => {
    const forget = () => useSplicing.setState({ refused: undefined });
    const kinds = ["pointerdown", "keydown"] as const;
    for (const kind of kinds) window.addEventListener(kind, forget, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, forget, { capture: true });
    };
  }, []);
  return (
    <>
      <CuttingHint frame={frame} />
      <GestureMarks />
      <SpliceRefusal />
      <WireGrips />
      <WireCard frame={frame} />
    </>
  );
}
