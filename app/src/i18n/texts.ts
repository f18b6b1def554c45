import { actions } from "./texts/actions.ts";
import { canvas } from "./texts/canvas.ts";
import { files } from "./texts/files.ts";
import { history } from "./texts/history.ts";
import { inspector } from "./texts/inspector.ts";
import { palette } from "./texts/palette.ts";
import { player } from "./texts/player.ts";
import { problems } from "./texts/problems.ts";
import { shell } from "./texts/shell.ts";

/** Every text that the first screen may need. Rooms that are loaded later bring their own. */
export const texts = {
  ...actions,
  ...history,
  ...palette,
  ...canvas,
  ...problems,
  ...player,
  ...inspector,
  ...files,
  ...shell,
} as const;

export type MessageKey = keyof typeof texts;
