import type { NodeProps } from "@xyflow/react";
import { lazy, Suspense } from "react";
import type { FlowBox, FlowFrame, FlowNote } from "./flowGroups.ts";

// Groups and notes are fetched when the first of their kind is seen: the first screen has none.

const Frame = lazy(() => import("./FrameView.tsx"));
const Box = lazy(() => import("./BoxView.tsx"));
const Note = lazy(() => import("./NoteView.tsx"));

export function FrameView(props: NodeProps<FlowFrame>) {
  return (
    <Suspense>
      <Frame {...props} />
    </Suspense>
  );
}

export function BoxView(props: NodeProps<FlowBox>) {
  return (
    <Suspense>
      <Box {...props} />
    </Suspense>
  );
}

export function NoteView(props: NodeProps<FlowNote>) {
  return (
    <Suspense>
      <Note {...props} />
    </Suspense>
  );
}
