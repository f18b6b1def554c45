import { needsTypefaces, type TakeRequest, takeAway } from "@chalkgrad/export";
import type { ExportQuestion } from "./exportAway.ts";
import { paintPng } from "./paint/paintPng.ts";
import { typefaces } from "./typefaces.ts";

addEventListener("message", ({ data }: MessageEvent<ExportQuestion>) => {
  const { request, faces } = data;
  (faces ? paintPng(request, faces) : taken(request)).then(
    (made) => postMessage(made),
    // The page hears of what is thrown in a task, not of a promise.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});

async function taken(request: TakeRequest) {
  return takeAway(request, needsTypefaces(request) ? await typefaces() : undefined);
}
