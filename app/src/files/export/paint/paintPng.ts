import { pictureToTake, type TakeRequest, withDocument } from "@chalkgrad/export";
import type { LetterFace } from "../pictureFonts.ts";
import { takeFaces } from "./letterFaces.ts";
import { canvasFor, contextOf, paintPage, paintPart } from "./paintParts.ts";

/** The picture as pixels, with the graph inside; in a worker. */
export async function paintPng(
  request: TakeRequest,
  faces: readonly LetterFace[],
): Promise<Uint8Array<ArrayBuffer>> {
  await takeFaces(faces);
  const picture = pictureToTake(request);
  const canvas = canvasFor(picture);
  const context = contextOf(canvas);
  paintPage(context, picture);
  for (const part of picture.parts) paintPart(context, part, picture);
  const png = await canvas.convertToBlob({ type: "image/png" });
  return Uint8Array.from(withDocument(new Uint8Array(await png.arrayBuffer()), request.document));
}
