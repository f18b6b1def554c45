import { quote } from "../quote.ts";

/** The place of a key inside `where`: `nodes[3]` and `op` give `nodes[3].op`; odd keys are quoted. */
export function placeOfKey(where: string, key: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(key)) return `${where}[${quote(key)}]`;
  return where === "" ? key : `${where}.${key}`;
}

/** The place of the element at `index` (from 0) of the list at `where`. */
export function placeOfIndex(where: string, index: number): string {
  return `${where}[${index}]`;
}
