// Beside the page's Latin letters, which it has from the start: here nobody waits for the first picture.
import "@fontsource-variable/noto-sans-jp";
import type { GraphDocument } from "@chalkgrad/document";
import type { TakeRequest } from "@chalkgrad/export";
import type { ComponentType } from "react";
import { drawPng } from "./drawPng.ts";
import { filmFormats, makeFilm } from "./film/filmStudio.ts";

/** What the command asks of the page, in a browser that nobody sees. */
const work = {
  png: (svg: string, graph: GraphDocument): Promise<Blob> => drawPng(svg, graph),

  film: async (request: TakeRequest, moving: string): Promise<Blob> => {
    const { format } = request;
    if (!(await filmFormats()).has(format)) {
      throw new Error(`this browser cannot encode ${format.toUpperCase()}`);
    }
    const never = new AbortController().signal;
    const film = await makeFilm(request, moving, (done) => tell(String(done)), never);
    return new Blob([film]);
  },
};

/** The page as a studio: it shows nothing, and does what it is asked for from outside. */
export function studio(): ComponentType {
  Object.assign(globalThis, { chalkgradStudio: work });
  tell("ready");
  return () => null;
}

/** The command listens here. */
function tell(said: string): void {
  (globalThis as { chalkgradHear?: (said: string) => void }).chalkgradHear?.(said);
}
