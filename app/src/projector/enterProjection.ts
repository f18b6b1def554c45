import { enterFullScreen } from "../platform/fullScreen.ts";
import { leading } from "../state/pairing.ts";
import { present } from "../state/projection.ts";

/** By a hand, which may take the whole screen; unless what the class sees is on the other one. */
export function enterProjection(): void {
  if (!leading()) enterFullScreen();
  present();
}
