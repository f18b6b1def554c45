import { type PaperFonts, type TakeRequest, takeAway } from "@chalkgrad/export";
import { typefaces } from "./typefaces.ts";

addEventListener("message", ({ data }: MessageEvent<TakeRequest>) => {
  answer(data).then(
    (made) => postMessage(made),
    // The page hears of what is thrown in a task, not of a promise.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});

async function answer(request: TakeRequest) {
  const fonts: PaperFonts | undefined = request.format === "pdf" ? await typefaces() : undefined;
  return takeAway(request, fonts);
}
