import { type GraphDocument, newestVersion } from "@chalkgrad/document";
import { useDocument } from "../state/document.ts";
import { usePacing } from "../state/pacing.ts";
import { usePlayhead } from "../state/playhead.ts";
import { type Stroke, useProjection } from "../state/projection.ts";
import { useTold } from "../state/told.ts";
import type { FromLead } from "./message.ts";
import { isNews, type Moment } from "./moment.ts";
import { sceneNow, watchScene } from "./sceneNow.ts";

/** What the other window was told last. */
interface Told {
  document: GraphDocument | undefined;
  scene: string | undefined;
  moment: Moment | undefined;
  ink: readonly Stroke[];
}

const nothingTold: Told = { document: undefined, scene: undefined, moment: undefined, ink: [] };

/** Changes within so many milliseconds are told together. */
const togetherMs = 16;
/** A large document takes a while to send: many changes in a row become few sendings. */
const largeDocument = 500;
const largeMs = 300;

export interface Sending {
  /** Tells everything, to a window that knows nothing yet. */
  whole(): void;
  stop(): void;
}

/** Tells the projector's window of every change, each part of it only when it is another one. */
export function keepSending(post: (message: FromLead) => void): Sending {
  let told: Told = { ...nothingTold };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    timer = undefined;
    const { document } = useDocument.getState();
    // The time is a time of this document's pass: it never goes ahead of it.
    if (document !== told.document) {
      told.document = document;
      post({ kind: "document", document: asFile(document) });
    }
    const scene = sceneNow();
    const text = JSON.stringify(scene);
    if (text !== told.scene) {
      told.scene = text;
      post({ kind: "scene", scene });
    }
    const { ink } = useProjection.getState();
    if (ink !== told.ink) {
      const kept = sameAtStart(told.ink, ink);
      told.ink = ink;
      post({ kind: "ink", kept, strokes: ink.slice(kept) });
    }
    const moment = momentNow();
    if (isNews(told.moment, moment)) {
      told.moment = moment;
      post({ kind: "moment", moment });
    }
  };
  const soon = () => {
    const { document } = useDocument.getState();
    const isLarge = document !== told.document && document.nodes.length > largeDocument;
    timer ??= setTimeout(send, isLarge ? largeMs : togetherMs);
  };
  const watched = [
    watchScene(soon),
    useDocument.subscribe((now, before) => {
      if (now.document !== before.document) soon();
    }),
    usePlayhead.subscribe(() => {
      // While the pass plays each frame asks; mostly the other window knows.
      if (told.document !== useDocument.getState().document || isNews(told.moment, momentNow())) {
        soon();
      }
    }),
    useTold.subscribe(({ last }, before) => {
      if (last && last !== before.last) post({ kind: "told", label: last.label, key: last.key });
    }),
  ];
  return {
    whole: () => {
      told = { ...nothingTold };
      post({ kind: "ink", kept: 0, strokes: [] });
      clearTimeout(timer);
      send();
    },
    stop: () => {
      clearTimeout(timer);
      for (const unwatch of watched) unwatch();
    },
  };
}

function momentNow(): Moment {
  const { time, playing, hurry } = usePlayhead.getState();
  return { time, playing, speed: usePacing.getState().speed * hurry, at: Date.now() };
}

function asFile(document: GraphDocument): object {
  return { format: "chalkgrad", version: newestVersion, ...document };
}

function sameAtStart(before: readonly unknown[], now: readonly unknown[]): number {
  let same = 0;
  while (same < before.length && same < now.length && before[same] === now[same]) same++;
  return same;
}
