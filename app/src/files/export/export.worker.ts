import type { ExportRequest } from "./exportRequest.ts";
import { makeExport } from "./makeExport.ts";

addEventListener("message", ({ data }: MessageEvent<ExportRequest>) => {
  postMessage(makeExport(data));
});
