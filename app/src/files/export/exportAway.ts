import type { Taken, TakeRequest } from "@chalkgrad/export";

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
  const make = (request: TakeRequest) => {
    if (busy) end();
    worker ??= new Worker(new URL("./export.worker.ts", import.meta.url), { type: "module" });
    busy = true;
    const asked = worker;
    return new Promise<Taken>((resolve, reject) => {
      asked.onmessage = ({ data }: MessageEvent<Taken>) => {
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
