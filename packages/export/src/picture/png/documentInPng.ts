import { type GraphDocument, type Parsed, parseDocument } from "@chalkgrad/document";
import { strFromU8, strToU8 } from "fflate";
import { portableJson } from "../portableJson.ts";
import { isPng, isSound, type PngChunk, pngChunk, pngChunks } from "./pngChunks.ts";

const keyword = "chalkgrad";
/** The keyword's end, "not compressed", the method, an empty language and an empty translated keyword. */
const header = strToU8(`${keyword}\0\0\0\0\0`);

/**
 * The picture with the document inside, in an `iTXt` chunk before the pixels; one that it carried
 * before is replaced. The pixels stay as they are.
 */
export function withDocument(png: Uint8Array, document: GraphDocument): Uint8Array {
  if (!isPng(png)) throw new RangeError("These bytes are no PNG picture.");
  const json = strToU8(portableJson(document));
  const data = new Uint8Array(header.length + json.length);
  data.set(header);
  data.set(json, header.length);
  const pieces: Uint8Array[] = [png.subarray(0, 8)];
  for (const chunk of pngChunks(png)) {
    if (!isOurs(chunk)) pieces.push(png.subarray(chunk.start, chunk.end));
    if (chunk.type === "IHDR") pieces.push(pngChunk("iTXt", data));
  }
  return joined(pieces);
}

/**
 * The document that a picture of ours carries; undefined where it carries none, or a damaged one. What it
 * carries is as untrusted as any file.
 */
export function documentInPng(png: Uint8Array): Parsed | undefined {
  for (const chunk of pngChunks(png)) {
    if (isOurs(chunk) && isSound(png, chunk)) {
      return parseDocument(strFromU8(chunk.data.subarray(header.length)));
    }
  }
  return undefined;
}

function isOurs({ type, data }: PngChunk): boolean {
  return type === "iTXt" && header.every((byte, index) => data[index] === byte);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
