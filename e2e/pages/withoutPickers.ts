import type { Page } from "@playwright/test";

/** Without the browser's own file pickers, which no test can press, files go by download and upload. */
export async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showOpenFilePicker");
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });
}
