import type { GraphDocument } from "@chalkgrad/document";
import type { Evaluation } from "./readings.ts";

export interface AwayEvaluation {
  /** Settles when the worker has answered; rejects with its reason when it could not. */
  readonly done: Promise<Evaluation>;
  /** Ends the worker; `done` then never settles. */
  cancel(): void;
}

/** Evaluates a document in a thread of its own, so that the page stays quick meanwhile. */
export function evaluateAway(document: GraphDocument): AwayEvaluation {
  const worker = new Worker(new URL("./evaluate.worker.ts", import.meta.url), { type: "module" });
  const done = new Promise<Evaluation>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Evaluation>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  });
  void done.catch(() => undefined).then(() => worker.terminate());
  worker.postMessage(document);
  return { done, cancel: () => worker.terminate() };
}
