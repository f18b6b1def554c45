import type { Taken, TakeRequest } from "@chalkgrad/export";
import { useEffect, useState } from "react";
import { formats } from "../formats.ts";
import { makeFilm } from "./filmStudio.ts";

type Ready = Extract<Taken, { readonly ok: true }>;

export type Filming =
  | { readonly state: "waiting" }
  | { readonly state: "making"; readonly done: number; readonly secondsLeft: number | undefined }
  | { readonly state: "made"; readonly file: Blob }
  | { readonly state: "failed"; readonly reason: string };

interface FilmOfRequest {
  readonly filming: Filming;
  make(): void;
  cancel(): void;
}

const waiting: Filming = { state: "waiting" };

/** A first guess is worse than none. */
const guess = { afterMs: 600, afterFrames: 5 };

/** The film of a request; another request ends it. */
export function useFilm(request: TakeRequest, ready: Ready | undefined): FilmOfRequest {
  const [job, setJob] = useState<{ of: TakeRequest; filming: Filming; control: AbortController }>();
  const own = job?.of === request ? job : undefined;
  const running = own?.control;
  useEffect(() => () => running?.abort(), [running]);
  const make = () => {
    if (!ready?.film || !ready.picture) return;
    const { frames } = ready.film;
    const control = new AbortController();
    const say = (filming: Filming) => {
      if (!control.signal.aborted) setJob({ of: request, filming, control });
    };
    let first: { readonly at: number; readonly done: number } | undefined;
    const onProgress = (done: number) => {
      const now = performance.now();
      first ??= { at: now, done };
      const isKnown = now - first.at > guess.afterMs && done - first.done > guess.afterFrames;
      const msLeft = ((now - first.at) / (done - first.done)) * (frames - done);
      say({ state: "making", done, secondsLeft: isKnown ? msLeft / 1000 : undefined });
    };
    say({ state: "making", done: 0, secondsLeft: undefined });
    makeFilm(request, ready.picture, onProgress, control.signal).then(
      (bytes) =>
        say({
          state: "made",
          file: new Blob([bytes], { type: formats[request.format].mediaType }),
        }),
      (error: unknown) =>
        say({ state: "failed", reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  return {
    filming: own?.filming ?? waiting,
    make,
    cancel: () => {
      running?.abort();
      setJob(undefined);
    },
  };
}
