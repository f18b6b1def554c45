import "@xyflow/react/dist/base.css";
import type { GraphDocument } from "@chalkgrad/document";
import type { Point } from "@chalkgrad/figure";
import {
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStore,
  useStoreApi,
} from "@xyflow/react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import { useText } from "../i18n/useText.ts";
import { openQuickAdd } from "../palette/openQuickAdd.ts";
import { TokenOverlay } from "../player/TokenOverlay.tsx";
import { camera, mountCamera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useEmbedding } from "../state/embedding.ts";
import { usePairing } from "../state/pairing.ts";
import { useProjection } from "../state/projection.ts";
import { useView } from "../state/view.ts";
import { applyNodeChanges, applyWireChanges } from "./applyChanges.ts";
import { type FlowNode, type FlowWire, flowNodes, flowWires } from "./flowGraph.ts";
import css from "./GraphCanvas.module.css";
import { inWindow } from "./inWindow.ts";
import { loadThings, useLateThings } from "./lateThings.ts";
import { BoxView, FrameView, NoteView } from "./lateViews.tsx";
import { makeCamera } from "./makeCamera.ts";
import { NodeView } from "./NodeView.tsx";
import { useNoteHeights } from "./noteHeights.ts";
import { PendingWire } from "./PendingWire.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { selectFocused } from "./selectFocused.ts";
import { startTyping } from "./startTyping.ts";
import { useConnecting } from "./useConnecting.ts";
import { useWindow } from "./useWindow.ts";
import { WireView } from "./WireView.tsx";
import { farViewZoom, manyNodes, zoomRange } from "./zoomRange.ts";

const Gestures = lazy(() => import("./Gestures.tsx"));
/** Only a large graph is seen from far. */
const FarView = lazy(() => import("./FarView.tsx"));

const ProjectedView = lazy(() => import("./ProjectedView.tsx"));

const nodeTypes = { graph: NodeView, frame: FrameView, box: BoxView, note: NoteView };
const edgeTypes = { wire: WireView };
/** Above this many React Flow only learns of what is near the view, and there is no overview: from far is overview enough. */
const mostWhole = 2000;
/** Within another page the wheel is for that page; with Ctrl it zooms, as maps do. */
const readersPage = { zoomOnScroll: false, preventScrolling: false } as const;
/** Nodes that can neither be selected nor dragged feel no double-click unless they would feel a click: a teacher asks "what if?". */
const felt = { onNodeClick: () => {} } as const;
const nothing: never[] = [];
const noIds: ReadonlySet<string> = new Set();

export function GraphCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const text = useText();
  const document = useDocument((state) => state.document);
  const projected = useProjection((projection) => projection.on);
  const leads = usePairing(({ part }) => part === "lead");
  const embedded = useEmbedding(({ shown }) => shown !== undefined);
  const selectedNodes = useView((view) => (projected ? noIds : view.selectedNodes));
  const selectedWires = useView((view) => (projected ? noIds : view.selectedWires));
  const selectedGroups = useView((view) => (projected ? noIds : view.selectedGroups));
  const selectedNotes = useView((view) => (projected ? noIds : view.selectedNotes));
  const dragged = useView((view) => view.dragged);
  const late = useLateThings((state) => state.late);
  const noteHeights = useNoteHeights((state) => state.heights);
  const many = document.nodes.length > manyNodes;
  const far = useStore((flow) => flow.transform[2] < farViewZoom) && many;
  const view = useWindow(!far && document.nodes.length > mostWhole);
  const shown = useMemo(() => view && inWindow(document, dragged, view), [document, dragged, view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: notes stand as high as was measured.
  const nodes = useMemo(() => {
    const selected = { nodes: selectedNodes, groups: selectedGroups, notes: selectedNotes };
    return far ? nothing : flowNodes(document, selected, dragged, late?.flowThings, shown);
  }, [
    document,
    selectedNodes,
    selectedGroups,
    selectedNotes,
    dragged,
    late,
    noteHeights,
    shown,
    far,
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with what is late, wires run to boxes.
  const wires = useMemo(
    () => (far ? nothing : flowWires(document, selectedWires, shown)),
    [document, selectedWires, late, shown, far],
  );
  useEffect(() => void loadThings(), []);
  const flow = useReactFlow<FlowNode, FlowWire>();
  const store = useStoreApi();
  const frame = useRef<HTMLElement>(null);
  const connecting = useConnecting(frame);
  const transform = useCallback(() => store.getState().transform, [store]);

  const pointer = useRef<Point>(undefined);

  useEffect(
    () =>
      mountCamera(
        makeCamera(
          flow,
          () => frame.current,
          () => pointer.current,
        ),
      ),
    [flow],
  );

  // React Flow keeps its nodes until the next commit: at a zoom where all are in view it would draw them all once.
  useEffect(() => {
    if (!many) return;
    return store.subscribe(({ transform, setNodes }, before) => {
      if (transform[2] < farViewZoom && before.transform[2] >= farViewZoom) setNodes([]);
    });
  }, [many, store]);
  const comeNear = ({ clientX: x, clientY: y }: MouseEvent) => {
    const place = flow.screenToFlowPosition({ x, y });
    // At once: on the way, all that a flight passes would have to be drawn.
    void flow.setCenter(place.x, place.y, { zoom: 1 });
  };

  return (
    <section
      ref={frame}
      className={projected ? `${css.canvas} ${css.projected}` : css.canvas}
      aria-label={text("canvas.label")}
      onPointerDownCapture={connecting.forgetRefusal}
      onKeyDownCapture={connecting.forgetRefusal}
      {...(!projected && { onFocusCapture: selectFocused })}
      onPointerMove={({ clientX: x, clientY: y, pointerType }) => {
        pointer.current = pointerType === "mouse" ? { x, y } : undefined;
      }}
      onPointerLeave={() => {
        pointer.current = undefined;
      }}
    >
      <Suspense>{far && <FarView />}</Suspense>
      <ReactFlow<FlowNode, FlowWire>
        nodes={nodes}
        edges={wires}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={applyNodeChanges}
        onEdgesChange={applyWireChanges}
        {...connecting.props}
        onNodeDoubleClick={(_, node) => startEditing(node)}
        {...(leads && felt)}
        onPaneClick={({ detail, clientX, clientY }) => {
          if (detail === 2 && !far && !projected) openQuickAdd({ x: clientX, y: clientY });
        }}
        {...(!projected && { onKeyDown: startTyping })}
        connectionLineComponent={PendingWire}
        connectionRadius={28}
        edgesReconnectable={!projected}
        nodesDraggable={!projected}
        nodesConnectable={!projected}
        elementsSelectable={!projected}
        panOnDrag={!projected}
        reconnectRadius={14}
        minZoom={zoomRange.least}
        maxZoom={zoomRange.most}
        onInit={() => camera()?.fit("at once")}
        onlyRenderVisibleElements={many}
        {...(far && { onDoubleClick: ({ nativeEvent }) => comeNear(nativeEvent) })}
        selectionMode={SelectionMode.Partial}
        multiSelectionKeyCode={["Shift", "Meta", "Control"]}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        {...(embedded && readersPage)}
        disableKeyboardA11y
        nodeDragThreshold={3}
        zoomOnDoubleClick={false}
        proOptions={{ hideAttribution: false }}
      >
        {document.nodes.length <= mostWhole && !far && !embedded && (
          <MiniMap
            className={css.minimap!}
            ariaLabel={text("canvas.minimap")}
            pannable
            zoomable
            nodeColor={overviewColor}
            nodeStrokeWidth={0}
            nodeBorderRadius={12}
            maskColor="var(--minimap-mask)"
            bgColor="var(--raised)"
          />
        )}
      </ReactFlow>
      <Suspense>{projected ? <ProjectedView /> : <Gestures frame={frame} />}</Suspense>
      <TokenOverlay transform={transform} />
      <RefusalNote last={connecting.lastRefusal} replacing={connecting.replacing} />
      {isEmpty(document) && <p className={css.empty}>{text("canvas.empty")}</p>}
    </section>
  );
}

function isEmpty({ nodes, notes }: GraphDocument): boolean {
  return nodes.length + (notes?.length ?? 0) === 0;
}

/** By double-click: what a person most likely wants to change of it. */
function startEditing(node: FlowNode): void {
  const field =
    node.type === "note"
      ? "text"
      : node.type === "graph" && node.data.node.op === "input"
        ? "value"
        : "label";
  useView.setState({ editing: { node: node.id, field } });
}

/** In the overview a frame is a tint, and a note paler than what computes. */
function overviewColor({ type }: FlowNode): string {
  if (type === "frame") return "color-mix(in srgb, var(--muted) 18%, transparent)";
  return type === "note" ? "var(--line)" : "var(--muted)";
}
