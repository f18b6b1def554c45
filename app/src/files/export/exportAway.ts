import type { ExportRequest, Made } from "./exportRequest.ts";

export interface Exporter {
  /** What comes of the request; another one takes its place, and this promise then never settles. */
  make(request: ExportRequest): Promise<Made>;
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
  const make = (request: ExportRequest) => {
    if (busy) end();
    worker ??= new Worker(new URL("./export.worker.ts", import.meta.url), { type: "module" });
    busy = true;
    const asked = worker;
    return new Promise<Made>((resolve, reject) => {
      asked.onmessage = ({ data }: MessageEvent<Made>) => {
        busy = false;
        resolve(data);
      };
      asked.onerror = ({ message }) => {
        end();
        reject(new Error(message));
      };
      asked.postMessage(request);
    });
  };
  return { make, end };
}
