import {
  addNote,
  addToGroup,
  deleteNotes,
  groupNodes,
  moveNotes,
  removeFromGroup,
  setCollapsed,
  ungroup,
  visibleGraph,
} from "@chalkgrad/document";
import { groupLayout, tokenCurve, wireCurveOf } from "@chalkgrad/figure";

/** What only a graph with groups or notes needs, and who makes them. */
export const groupRoom = {
  addNote,
  addToGroup,
  deleteNotes,
  groupNodes,
  moveNotes,
  removeFromGroup,
  setCollapsed,
  ungroup,
  visibleGraph,
  groupLayout,
  tokenCurve,
  wireCurveOf,
} as const;
