// Beside the page's Latin letters, which it has from the start: here nobody waits for the first picture.
import "@fontsource-variable/noto-sans-jp";
import type { TakeRequest } from "@chalkgrad/export";
import type { ComponentType } from "react";
import { makePng } from "./exportAway.ts";
import { filmFormats, makeFilm } from "./film/filmStudio.ts";

/** The picture of pixels or the film that the command asks for; `svg` is a picture with all letters that it has. */
async function make(request: TakeRequest, svg: string): Promise<Blob> {
  const { format } = request;
  if (format === "png") return makePng(request, svg);
  if (!(await filmFormats()).has(format)) {
    throw new Error(`this browser cannot encode ${format.toUpperCase()}`);
  }
  const never = new AbortController().signal;
  return new Blob([await makeFilm(request, svg, (done) => tell(String(done)), never)]);
}

/** The page as a studio of the command's: it shows nothing, and makes what it is asked for from outside. */
export function studio(): ComponentType {
  Object.assign(globalThis, { chalkgradMake: make });
  tell("ready");
  return () => null;
}

/** The command listens here. */
function tell(said: string): void {
  (globalThis as { chalkgradHear?: (said: string) => void }).chalkgradHear?.(said);
}
