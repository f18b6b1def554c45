import { needsTypefaces, type TakeRequest, takeAway } from "@chalkgrad/export";
import type { ExportNews, ExportQuestion } from "./exportAway.ts";
import { paintPng } from "./paint/paintPng.ts";
import { typefaces } from "./typefaces.ts";

/** What is made sooner needs no progress; and who waits wants to see that it goes on, and no more. */
const progressMs = { first: 700, next: 100 };

addEventListener("message", ({ data }: MessageEvent<ExportQuestion>) => {
  const { request, faces } = data;
  (faces ? paintPng(request, faces) : taken(request)).then(
    (answer) => say({ answer }),
    // The page hears of what is thrown in a task, not of a promise.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});

async function taken(request: TakeRequest) {
  const fonts = needsTypefaces(request) ? await typefaces() : undefined;
  let due = performance.now() + progressMs.first;
  return takeAway(request, fonts, (done, pages) => {
    const now = performance.now();
    if (now < due) return;
    due = now + progressMs.next;
    say({ progress: { done, pages } });
  });
}

function say(news: ExportNews): void {
  postMessage(news);
}
