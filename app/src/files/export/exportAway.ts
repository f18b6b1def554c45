import type { Taken, TakeRequest } from "@chalkgrad/export";
import { type LetterFace, usedFaces } from "./pictureFonts.ts";

/** What the worker is asked for: the export, or, with letters to paint it in, its picture of pixels. */
export interface ExportQuestion {
  readonly request: TakeRequest;
  readonly faces?: readonly LetterFace[];
}

/** How far many pages have come. */
export interface PageProgress {
  readonly done: number;
  readonly pages: number;
}

/** What the worker says: how far it has come, at last what came of it. */
export type ExportNews =
  | { readonly progress: PageProgress }
  | { readonly answer: Taken | Uint8Array<ArrayBuffer> };

export interface Exporter {
  /** What comes of the request; another one takes its place, and this promise then never settles. */
  make(request: TakeRequest, onProgress: (progress: PageProgress) => void): Promise<Taken>;
  /** Gives up what is being made: its promise never settles. */
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
  const make: Exporter["make"] = async (request, onProgress) => {
    if (busy) end();
    worker ??= startWorker();
    busy = true;
    try {
      const made = await answerOf<Taken>(worker, { request }, onProgress);
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

function answerOf<Answer extends Taken | Uint8Array<ArrayBuffer>>(
  worker: Worker,
  question: ExportQuestion,
  onProgress?: (progress: PageProgress) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExportNews>) => {
      if ("progress" in data) onProgress?.(data.progress);
      else resolve(data.answer as Answer);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}
