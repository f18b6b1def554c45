import { expect, type Locator, type Page } from "@playwright/test";

/** The dialog in which everything can be opened. */
export class Library {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Open", exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole("button", { name: "Open…", exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.dialog).toHaveCount(0);
  }

  /** The graphs that are kept here. */
  graphs(): Locator {
    return this.dialog.getByRole("region", { name: "My graphs" }).getByRole("listitem");
  }

  graph(title: string): Locator {
    return this.dialog
      .getByRole("region", { name: "My graphs" })
      .getByRole("button", { name: title, exact: true });
  }

  async show(title: string): Promise<void> {
    await this.open();
    await this.graph(title).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async showExample(title: string): Promise<void> {
    await this.open();
    const examples = this.dialog.getByRole("region", { name: "Examples" });
    await examples.getByRole("button", { name: title, exact: true }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async choose(title: string, what: "Rename" | "Duplicate" | "Delete"): Promise<void> {
    await this.dialog.getByRole("button", { name: `More about ${title}`, exact: true }).click();
    await this.page.getByRole("menuitem", { name: what }).click();
  }

  /** By the browser's file chooser, where it has no pickers of its own. */
  async openFiles(...files: (string | { name: string; text: string })[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.open();
    await this.dialog.getByRole("button", { name: "From a file…" }).click();
    const [first] = files;
    if (typeof first === "string") return (await chooser).setFiles(first);
    const given = files.filter((file) => typeof file !== "string");
    await (await chooser).setFiles(
      given.map(({ name, text }) => ({
        name,
        mimeType: "application/json",
        buffer: Buffer.from(text),
      })),
    );
  }
}
