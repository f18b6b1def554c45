/**
 * A text as people mean it when they search: width, case and the two kana are all one, and so are
 * the signs that look alike.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - kanaDistance))
    .replace(/[−–―]/g, "-")
    .replaceAll("*", "×")
    .trim();
}

/** From a katakana to its hiragana. */
const kanaDistance = "ァ".charCodeAt(0) - "ぁ".charCodeAt(0);
