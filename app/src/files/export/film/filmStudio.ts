import type { TakeRequest } from "@chalkgrad/export";
import { usedFaces } from "../pictureFonts.ts";
import type { FilmAnswer, FilmQuestion } from "./filmMessages.ts";

/**
 * A film as the request wants it, made in a thread of its own; `moving` is a picture with all letters that it has. Ending it
 * through `signal` leaves nothing behind, and the promise never settles.
 */
export async function makeFilm(
  request: TakeRequest,
  moving: string,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const faces = await usedFaces(moving);
  const film = await asked({ kind: "film", request, faces }, signal, (answer) => {
    if (answer.kind === "progress") onProgress(answer.done);
    return answer.kind === "film" ? answer : undefined;
  });
  return film.bytes;
}

let formats: Promise<ReadonlySet<string>> | undefined;

/** The kinds of films that this browser can encode: found out once. */
export function filmFormats(): Promise<ReadonlySet<string>> {
  formats ??= asked({ kind: "formats" }, undefined, (answer) =>
    answer.kind === "formats" ? answer : undefined,
  ).then(
    (answer) => new Set<string>(answer.formats),
    // Without a canvas outside of the page there are no films here.
    () => new Set(),
  );
  return formats;
}

function asked<Answer extends FilmAnswer>(
  question: FilmQuestion,
  signal: AbortSignal | undefined,
  answerIn: (said: FilmAnswer) => Answer | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return;
    const worker = new Worker(new URL("./film.worker.ts", import.meta.url), { type: "module" });
    const end = () => worker.terminate();
    signal?.addEventListener("abort", end);
    worker.onmessage = ({ data }: MessageEvent<FilmAnswer>) => {
      const answer = answerIn(data);
      if (answer) resolve(answer);
      else if (data.kind === "failed") reject(new Error(data.reason));
      else return;
      end();
    };
    worker.onerror = ({ message }) => {
      end();
      reject(new Error(message));
    };
    worker.postMessage(question);
  });
}
