import { expect, type Locator, type Page } from "@playwright/test";
import { Editor, type Place } from "./editor.ts";

/** What a class sees, entered and left as a teacher does. */
export class Projection {
  readonly page: Page;
  readonly editor: Editor;

  constructor(page: Page) {
    this.page = page;
    this.editor = new Editor(page);
  }

  region(): Locator {
    return this.page.getByRole("region", { name: "Projection" });
  }

  async enter(): Promise<void> {
    await this.page.keyboard.press("p");
    await expect(this.region()).toBeVisible();
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("banner")).toBeVisible();
  }

  async openExample(name: string): Promise<void> {
    await this.editor.button("Examples").click();
    await this.page.getByRole("menuitem", { name: new RegExp(`^${name}`) }).click();
    await expect(this.page.getByRole("menu")).toHaveCount(0);
  }

  /** Until the camera has come to rest. */
  async still(): Promise<void> {
    const view = () => this.page.locator(".react-flow__viewport").getAttribute("style");
    let before = await view();
    await expect
      .poll(async () => {
        const now = await view();
        const same = now === before;
        before = now;
        return same;
      })
      .toBe(true);
  }

  /** The corners of the part of the screen that the graph has. */
  async stage(): Promise<{ readonly from: Place; readonly to: Place }> {
    const words = (await this.page.getByTestId("words").boundingBox())!;
    return { from: { x: 0, y: 0 }, to: { x: words.width, y: words.y } };
  }

  /** The nodes that are not wholly on the stage, with their names and numbers. */
  async cutNodes(): Promise<string[]> {
    const { to } = await this.stage();
    return this.editor.nodes().evaluateAll(
      (nodes, { x, y }) =>
        nodes
          .filter((node) =>
            [node, ...node.querySelectorAll("text")].some((part) => {
              const box = part.getBoundingClientRect();
              return box.left < 0 || box.top < 0 || box.right > x || box.bottom > y;
            }),
          )
          .map((node) => node.getAttribute("data-id")!),
      to,
    );
  }
}
