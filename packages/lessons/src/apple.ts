import type { Lesson } from "./lesson.ts";
import { place } from "./place.ts";

/** Two apples at 100 yen with 10 % tax: the first graph of the book's chapter. */
export const apple: Lesson = {
  id: "apple",
  title: { en: "Buying apples", ja: "りんごの買い物" },
  description: {
    en: "Two apples at 100 yen with 10 % tax: what is to be paid, and how much does each number matter?",
    ja: "1個100円のりんごを2個、消費税10%で買います。支払う金額は？そして、それぞれの数値はどれだけ影響するでしょうか？",
  },
  document: {
    nodes: [
      { id: "apple", op: "input", value: 100, position: place(0, 0, "leaf") },
      { id: "apple_num", op: "input", value: 2, position: place(0, 1, "leaf") },
      { id: "tax", op: "input", value: 1.1, position: place(0, 2, "leaf") },
      {
        id: "apple_price",
        op: "mul",
        inputs: { x: "apple", y: "apple_num" },
        position: place(1, 0.5, "circle"),
      },
      {
        id: "price",
        op: "mul",
        inputs: { x: "apple_price", y: "tax" },
        position: place(2, 1.25, "circle"),
      },
    ],
  },
  labels: new Map([
    ["apple", { en: "yen per apple", ja: "りんごの値段" }],
    ["apple_num", { en: "number of apples", ja: "りんごの個数" }],
    ["tax", { en: "tax", ja: "消費税" }],
    ["apple_price", { en: "apples", ja: "りんごの代金" }],
    ["price", { en: "to pay", ja: "支払い" }],
  ]),
  units: new Map([
    ["apple", { en: "yen/apple", ja: "円/個" }],
    ["apple_num", { en: "apple", ja: "個" }],
  ]),
};
