import type { Lesson } from "./lesson.ts";
import { place } from "./place.ts";

/** Two apples and three oranges: where the chapter first adds. */
export const appleOrange: Lesson = {
  id: "apple-orange",
  title: { en: "Apples and oranges", ja: "りんごとみかんの買い物" },
  description: {
    en: "Two apples at 100 yen and three oranges at 150 yen with 10 % tax. An addition hands the gradient on unchanged; a multiplication swaps its inputs.",
    ja: "1個100円のりんごを2個と1個150円のみかんを3個、消費税10%で買います。加算は勾配をそのまま流し、乗算は入力を入れ替えて掛けます。",
  },
  document: {
    nodes: [
      { id: "apple", op: "input", value: 100, position: place(0, 0, "leaf") },
      { id: "apple_num", op: "input", value: 2, position: place(0, 1, "leaf") },
      { id: "orange", op: "input", value: 150, position: place(0, 2, "leaf") },
      { id: "orange_num", op: "input", value: 3, position: place(0, 3, "leaf") },
      { id: "tax", op: "input", value: 1.1, position: place(0, 4, "leaf") },
      {
        id: "apple_price",
        op: "mul",
        inputs: { x: "apple", y: "apple_num" },
        position: place(1, 0.5, "circle"),
      },
      {
        id: "orange_price",
        op: "mul",
        inputs: { x: "orange", y: "orange_num" },
        position: place(1, 2.5, "circle"),
      },
      {
        id: "all_price",
        op: "add",
        inputs: { x: "apple_price", y: "orange_price" },
        position: place(2, 1.5, "circle"),
      },
      {
        id: "price",
        op: "mul",
        inputs: { x: "all_price", y: "tax" },
        position: place(3, 2.75, "circle"),
      },
    ],
  },
  labels: new Map([
    ["apple", { en: "yen per apple", ja: "りんごの値段" }],
    ["apple_num", { en: "number of apples", ja: "りんごの個数" }],
    ["orange", { en: "yen per orange", ja: "みかんの値段" }],
    ["orange_num", { en: "number of oranges", ja: "みかんの個数" }],
    ["tax", { en: "tax", ja: "消費税" }],
    ["apple_price", { en: "apples", ja: "りんごの代金" }],
    ["orange_price", { en: "oranges", ja: "みかんの代金" }],
    ["all_price", { en: "before tax", ja: "税抜きの合計" }],
    ["price", { en: "to pay", ja: "支払い" }],
  ]),
  units: new Map([
    ["apple", { en: "yen/apple", ja: "円/個" }],
    ["apple_num", { en: "apple", ja: "個" }],
    ["orange", { en: "yen/orange", ja: "円/個" }],
    ["orange_num", { en: "orange", ja: "個" }],
  ]),
};
