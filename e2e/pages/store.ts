import { expect, type Page } from "@playwright/test";

/** What the browser's store says of a graph that is kept. */
interface Card {
  readonly title?: string;
  readonly listed: boolean;
  readonly unsaved: boolean;
  readonly open: boolean;
}

/** The cards of all graphs in the store. */
export function cards(page: Page): Promise<readonly Card[]> {
  return page.evaluate(
    () =>
      new Promise<readonly Card[]>((found) => {
        const opening = indexedDB.open("chalkgrad");
        opening.onsuccess = () => {
          const all = opening.result.transaction("cards").objectStore("cards").getAll();
          all.onsuccess = () => {
            opening.result.close();
            found(all.result);
          };
        };
      }),
  );
}

/** The last change is in the store: the page would now be left without a question. */
export async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true }))))
    .toBe(true);
}
