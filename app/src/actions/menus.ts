import type { MenuTarget } from "../state/view.ts";
import type { ActionId } from "./actions.ts";

/** Actions that belong together, between two lines of a menu. */
type Section = readonly ActionId[];

/**
 * What is offered where one presses the right button, keeps a finger down, or asks by key. A family
 * adds its ids here; label, icon, key and whether it can be done now come from the one list.
 */
export const menus: Readonly<Record<MenuTarget, readonly Section[]>> = {
  node: [
    ["edit", "rename", "connect", "group", "leaveGroup"],
    ["openUp", "closeUp"],
    ["cut", "copy", "duplicate", "duplicateWired"],
    ["delete", "deleteOnly"],
  ],
  wire: [["add", "reconnect"], ["delete"]],
  group: [
    ["rename", "collapse", "expand", "ungroup", "leaveGroup"],
    ["cut", "copy", "duplicate", "duplicateWired"],
    ["group"],
  ],
  note: [["edit"], ["cut", "copy", "duplicate"], ["delete"]],
  selection: [
    ["group", "joinGroup", "leaveGroup", "ungroup", "closeUp"],
    ["cut", "copy", "duplicate", "duplicateWired"],
    ["deselect"],
    ["delete", "deleteOnly"],
  ],
  canvas: [
    ["add", "note", "type", "paste"],
    ["cutWires", "undo", "redo"],
    ["selectAll", "find", "outline"],
    ["fit", "commands"],
  ],
};
