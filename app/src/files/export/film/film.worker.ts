import { type FilmFormat, filmToTake, type TakeRequest } from "@chalkgrad/export";
import { takeFaces } from "../paint/letterFaces.ts";
import type { LetterFace } from "../pictureFonts.ts";
import { FilmCanvas } from "./FilmCanvas.ts";
import type { FilmAnswer, FilmQuestion } from "./filmMessages.ts";
import { gifFilm } from "./gifFilm.ts";
import { codecFor, videoFilm } from "./videoFilm.ts";

/** Who waits wants to see that it goes on, and no more. */
const progressMs = 100;

addEventListener("message", ({ data }: MessageEvent<FilmQuestion>) => {
  const work = data.kind === "formats" ? formatsHere() : filmOf(data.request, data.faces);
  work.catch((error: unknown) =>
    say({ kind: "failed", reason: error instanceof Error ? error.message : String(error) }),
  );
});

async function formatsHere(): Promise<void> {
  const formats: FilmFormat[] = ["gif"];
  for (const format of ["mp4", "webm"] as const) {
    if (await codecFor(format, 1280, 720)) formats.push(format);
  }
  say({ kind: "formats", formats });
}

async function filmOf(request: TakeRequest, faces: readonly LetterFace[]): Promise<void> {
  await takeFaces(faces);
  const film = filmToTake(request);
  const painting = new FilmCanvas(film);
  let said = 0;
  const onFrame = (done: number) => {
    const now = performance.now();
    if (now - said < progressMs) return;
    said = now;
    say({ kind: "progress", done });
  };
  const { format } = request;
  const bytes =
    format === "mp4" || format === "webm"
      ? await videoFilm(film, format, painting, onFrame)
      : gifFilm(film, painting, onFrame);
  postMessage({ kind: "film", bytes } satisfies FilmAnswer, { transfer: [bytes.buffer] });
}

function say(answer: FilmAnswer): void {
  postMessage(answer);
}
