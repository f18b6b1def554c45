import type { Point } from "@chalkgrad/figure";
import { camera } from "../state/camera.ts";

/** Where the menu stood from which the running action was chosen. */
let chosenAt: Point | undefined;

/** Runs an action that was chosen from a menu: what it puts down lies where the menu was. */
export function runAt(at: Point, run: () => void): void {
  chosenAt = at;
  run();
  chosenAt = undefined;
}

/** Where on the screen an action puts something down: at the menu, at the pointer, or nowhere special. */
export function actionPlace(): Point | undefined {
  return chosenAt ?? camera()?.pointer();
}
