import { arrangeActions } from "./arrangeActions.ts";
import { editActions } from "./editActions.ts";
import { fileActions } from "./fileActions.ts";
import { groupActions } from "./groupActions.ts";
import { panelActions } from "./panelActions.ts";
import { playActions } from "./playActions.ts";
import { projectorActions } from "./projectorActions.ts";
import { rewriteActions } from "./rewriteActions.ts";
import { selectActions } from "./selectActions.ts";
import { viewActions } from "./viewActions.ts";

/** The actions by family, in the order in which menus and the sheet of keys show them. */
export const families = {
  file: fileActions,
  edit: { ...editActions, ...rewriteActions },
  select: selectActions,
  arrange: arrangeActions,
  group: groupActions,
  play: playActions,
  projector: projectorActions,
  panel: panelActions,
  view: viewActions,
} as const;

/** The one list: shortcuts, tool bar, menus, command palette and help all read it. */
export const actions = {
  ...fileActions,
  ...editActions,
  ...rewriteActions,
  ...selectActions,
  ...arrangeActions,
  ...groupActions,
  ...playActions,
  ...projectorActions,
  ...panelActions,
  ...viewActions,
} as const;

export type ActionId = keyof typeof actions;
