import type { Page } from "@playwright/test";

/**
 * What can be pressed or filled in on the screen now, and is still not seen once it is scrolled to: cut by an edge or below
 * something else. Where a dialog or a menu is open, only what is in it counts; things on the canvas go where one pans.
 */
export function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      getComputedStyle(element).clipPath === "none";
    const kinds =
      'button, input, select, textarea, a[href], summary, [tabindex="0"], [role="option"], [role="menuitem"]';
    const shell = '[role="dialog"], [role="alertdialog"], [role="menu"]';
    const open = [...document.querySelectorAll(shell)].filter(isShown).at(-1);
    const lost: string[] = [];
    for (const element of (open ?? document).querySelectorAll(kinds)) {
      if (element.closest(".react-flow") || !isShown(element)) continue;
      element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      // A long line is read by scrolling; its beginning has to be there.
      const middle = { x: left + Math.min(width, 200) / 2, y: top + Math.min(height, 60) / 2 };
      const hit = document.elementFromPoint(middle.x, middle.y);
      const isOnTop =
        hit !== null && (element.contains(hit) || hit.closest("label")?.contains(element) === true);
      if (isOnTop) continue;
      const name = element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40);
      lost.push(`${element.tagName} ${name} at ${Math.round(middle.x)} ${Math.round(middle.y)}`);
    }
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) lost.push(`the page itself: ${scrollWidth} wide`);
    return lost;
  });
}
