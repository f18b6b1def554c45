import type { GraphDocument } from "@chalkgrad/document";
import { withDocument } from "@chalkgrad/export";
import { withFonts } from "./pictureFonts.ts";

/** An SVG picture as pixels, as many as it says it is large, with the graph inside. */
export async function drawPng(svg: string, graph: GraphDocument): Promise<Blob> {
  const source = new Blob([await withFonts(svg)], { type: "image/svg+xml" });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!png) throw new Error(`${canvas.width} × ${canvas.height}`);
    const bytes = withDocument(new Uint8Array(await png.arrayBuffer()), graph);
    return new Blob([Uint8Array.from(bytes)], { type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}
