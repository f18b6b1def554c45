import type { Page } from "@playwright/test";
import { seenTexts } from "./seenTexts.ts";

/** How a piece of text stands out from what lies behind it, from 1 to 21. */
export interface TextContrast {
  readonly text: string;
  readonly contrast: number;
}

const withoutLetters = `
  :root:root:root *, :root:root:root *::before { color: transparent !important; transition: none !important; }
  :root:root:root svg text { fill: transparent !important; }
`;

/**
 * The contrast of every text in view, from what is painted: the screen with its letters and the same screen without them. Where
 * the two differ there are letters; where they differ most, a letter covers the whole pixel, and the ratio of WCAG 2 between
 * both pixels counts. Letters that cannot be told from their ground differ nowhere: 1.
 */
export async function textContrasts(page: Page): Promise<TextContrast[]> {
  // Of a text that an edge cuts, the letters may be on the other side.
  const texts = (await seenTexts(page)).filter(({ whole }) => whole);
  const scale = "device";
  const letters = await page.screenshot({ scale, animations: "disabled" });
  const hidden = await page.addStyleTag({ content: withoutLetters });
  const ground = await page.screenshot({ scale, animations: "disabled" });
  await hidden.evaluate((style) => (style as HTMLElement).remove());
  return page.evaluate(
    async ({ texts, pictures }) => {
      const [letters, ground] = await Promise.all(
        pictures.map(async (base64) => {
          const picture = new Image();
          picture.src = `data:image/png;base64,${base64}`;
          await picture.decode();
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const context = canvas.getContext("2d", { willReadFrequently: true })!;
          context.drawImage(picture, 0, 0);
          return context;
        }),
      );
      const luminance = (data: Uint8ClampedArray, at: number) => {
        const [r, g, b] = [0, 1, 2].map((part) => {
          const value = data[at + part]! / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const dpr = window.devicePixelRatio;
      return texts.map(({ text, box }) => {
        const place = [box.x, box.y, box.width, box.height].map((part) => Math.round(part * dpr));
        const [x, y, width, height] = place as [number, number, number, number];
        const one = letters!.getImageData(x, y, Math.max(1, width), Math.max(1, height)).data;
        const other = ground!.getImageData(x, y, Math.max(1, width), Math.max(1, height)).data;
        const pixels: { readonly change: number; readonly at: number }[] = [];
        for (let at = 0; at < one.length; at += 4) {
          let change = 0;
          for (let part = 0; part < 3; part++) {
            change += Math.abs(one[at + part]! - other[at + part]!);
          }
          if (change > 0) pixels.push({ change, at });
        }
        pixels.sort((a, b) => b.change - a.change);
        const covered = pixels.slice(0, Math.max(4, Math.ceil(pixels.length / 10)));
        const ratios = covered.map(({ at }) => {
          const [low, high] = [luminance(one, at), luminance(other, at)].sort((a, b) => a - b);
          return (high! + 0.05) / (low! + 0.05);
        });
        ratios.sort((a, b) => a - b);
        return { text, contrast: ratios[Math.floor(ratios.length / 2)] ?? 1 };
      });
    },
    { texts, pictures: [letters, ground].map((picture) => picture.toString("base64")) },
  );
}
