import type { Locator, Page } from "@playwright/test";
import { Editor } from "./editor.ts";

/** The panel in which a talk is prepared, and what is seen of it before a class. */
export class Talk {
  readonly page: Page;
  readonly editor: Editor;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
  }

  panel(): Locator {
    return this.page.getByRole("region", { name: "Prepare a talk" });
  }

  /** The prepared steps, one text each. */
  steps(): Locator {
    return this.panel().locator("li > div:first-child > button");
  }

  field(name: string): Locator {
    return this.panel().getByLabel(name, { exact: true });
  }

  async add(): Promise<void> {
    await this.panel().getByRole("button", { name: "Add this moment" }).click();
  }

  async openStep(place: number): Promise<void> {
    await this.steps().nth(place).click();
  }

  /** "2 / 3", as the class sees it. */
  stand(): Locator {
    return this.page.getByRole("progressbar", { name: "Step of the talk" });
  }
}
