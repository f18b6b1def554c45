import type { TakeRequest } from "@chalkgrad/export";
import { takeAway } from "@chalkgrad/export";

addEventListener("message", ({ data }: MessageEvent<TakeRequest>) => {
  postMessage(takeAway(data));
});
