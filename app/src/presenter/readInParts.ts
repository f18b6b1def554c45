import { type Parsed, parseDocumentInParts } from "@chalkgrad/document";

/** Of a frame at sixty a second: the rest of it is for what moves meanwhile. */
const goMs = 8;

/** Reads a document as any file is read; a large one over several tasks, so that the class's picture does not halt. */
export async function readInParts(sent: unknown): Promise<Parsed> {
  const parts = parseDocumentInParts(sent);
  let until = performance.now() + goMs;
  let part = parts.next();
  let isLong = false;
  while (!part.done) {
    if (performance.now() >= until) {
      isLong = true;
      await nextTask();
      until = performance.now() + goMs;
    }
    part = parts.next();
  }
  // What is made of it has a task of its own.
  if (isLong) await nextTask();
  return part.value;
}

/** A timer would be held up to a second in a window that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(undefined);
  });
}
