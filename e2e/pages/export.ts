import { expect, type Page } from "@playwright/test";
import { Editor } from "./editor.ts";
import { withoutPickers } from "./withoutPickers.ts";

/** The dialog that takes a graph away. */
export class Export {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog() {
    return this.page.getByRole("dialog", { name: "Export", exact: true });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press("Control+e");
    await expect(this.dialog.getByRole("radio", { checked: true })).toBeFocused();
  }

  async choose(format: string): Promise<void> {
    await this.dialog.getByRole("radio", { name: format, exact: true }).check();
  }

  async save(): Promise<{ readonly name: string; readonly path: string }> {
    const download = this.page.waitForEvent("download");
    await this.dialog.getByRole("button", { name: "Save…" }).click();
    const file = await download;
    await expect(this.dialog.getByRole("status")).toContainText("Saved");
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toHaveCount(0);
  }
}

/** The editor where no picker asks where to: what is saved is a download. */
export async function openWithDownloads(page: Page): Promise<Editor> {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  return editor;
}
