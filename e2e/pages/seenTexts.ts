import type { Page } from "@playwright/test";

/** A piece of text that a person sees on the screen now; places in CSS pixels. */
export interface SeenText {
  readonly text: string;
  /** The size of its letters on the screen, zoomed or not. */
  readonly size: number;
  readonly box: { x: number; y: number; width: number; height: number };
  /** Not cut by an edge. */
  readonly whole: boolean;
}

/**
 * All texts in view, in HTML, SVG and MathML: drawn, not transparent, not for screen readers alone, and within the window
 * and whatever clips them. The canvas's own texts end where the words below it begin.
 */
export async function seenTexts(page: Page): Promise<SeenText[]> {
  return page.evaluate(() => {
    const words = document.querySelector("[data-testid='words']")?.getBoundingClientRect();
    const seen: SeenText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (
        !text ||
        !element ||
        element.closest(".visually-hidden,title,desc,style,script,annotation")
      )
        continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
      if (words && element.closest(".react-flow")) bottom = words.top;
      for (let outer = element.parentElement; outer; outer = outer.parentElement) {
        if (outer instanceof SVGElement) continue;
        if (getComputedStyle(outer).overflow === "visible") continue;
        const clip = outer.getBoundingClientRect();
        [left, top] = [Math.max(left, clip.left), Math.max(top, clip.top)];
        [right, bottom] = [Math.min(right, clip.right), Math.min(bottom, clip.bottom)];
      }
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
      if (right - left < 1 || bottom - top < 1) continue;
      const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM()!.a : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      seen.push({
        text,
        size,
        box: { x: left, y: top, width: right - left, height: bottom - top },
        whole: right - left > box.width - 1 && bottom - top > box.height - 1,
      });
    }
    return seen;
  });
}
