import type { GraphDocument } from "@chalkgrad/document";
import { evaluate } from "./readings.ts";

// One document comes in, its evaluation goes out. Whoever wants another starts another worker: so a
// long evaluation is cancelled by ending its thread.
addEventListener("message", ({ data }: MessageEvent<GraphDocument>) => {
  const evaluation = evaluate(data);
  const { values, gradients, wireGradients } = evaluation;
  const buffers = new Set<Transferable>();
  for (const tensors of [values, gradients, wireGradients]) {
    for (const { data } of tensors.values()) buffers.add(data.buffer as ArrayBuffer);
  }
  postMessage(evaluation, { transfer: [...buffers] });
});
