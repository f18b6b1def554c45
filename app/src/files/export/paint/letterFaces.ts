import type { LetterFace } from "../pictureFonts.ts";

/** A worker has no style sheet: it is handed the page's letters. */
export async function takeFaces(faces: readonly LetterFace[]): Promise<void> {
  await Promise.all(faces.map(take));
}

async function take({ family, weight, range, data }: LetterFace): Promise<void> {
  const face = new FontFace(family.replaceAll(/["']/g, ""), `url(${data})`, {
    weight,
    ...(range !== "" && { unicodeRange: range }),
  });
  await face.load();
  (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(face);
}
