import type { Taken, TakeRequest } from "@chalkgrad/export";
import { type LetterFace, usedFaces } from "./pictureFonts.ts";

/** What the worker is asked for: the export, or, with letters to paint it in, its picture of pixels. */
export interface ExportQuestion {
  readonly request: TakeRequest;
  readonly faces?: readonly LetterFace[];
}

export interface Exporter {
  /** What comes of the request; another one takes its place, and this promise then never settles. */
  make(request: TakeRequest): Promise<Taken>;
  end(): void;
}

/** Makes exports in a thread of its own, so that the dialog stays quick whatever the graph's size. */
export function startExporter(): Exporter {
  let worker: Worker | undefined;
  let busy = false;
  const end = () => {
    worker?.terminate();
    worker = undefined;
    busy = false;
  };
  const make = async (request: TakeRequest) => {
    if (busy) end();
    worker ??= startWorker();
    busy = true;
    try {
      const made = await answerOf<Taken>(worker, { request });
      busy = false;
      return made;
    } catch (error) {
      end();
      throw error;
    }
  };
  return { make, end };
}

/** The picture as pixels, with the graph inside; `svg` is the same picture, with all letters that it has. */
export async function makePng(request: TakeRequest, svg: string): Promise<Blob> {
  const faces = await usedFaces(svg);
  const worker = startWorker();
  try {
    const png = await answerOf<Uint8Array<ArrayBuffer>>(worker, { request, faces });
    return new Blob([png], { type: "image/png" });
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker {
  return new Worker(new URL("./export.worker.ts", import.meta.url), { type: "module" });
}

function answerOf<Answer>(worker: Worker, question: ExportQuestion): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
