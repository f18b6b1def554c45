import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The editor as a person sees and uses it. Places are on the screen. */
export class Editor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto("/");
    await expect(this.nodes().first()).toBeVisible();
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Opens the editor and clears the canvas with the button. */
  async openEmpty(): Promise<void> {
    await this.open();
    await this.button("New graph").click();
    await expect(this.nodes()).toHaveCount(0);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  paletteItem(name: string): Locator {
    return this.page
      .getByRole("navigation", { name: "Nodes" })
      .getByRole("button", { name, exact: true });
  }

  nodes(): Locator {
    return this.page.locator(".react-flow__node");
  }

  node(id: string): Locator {
    return this.page.locator(`.react-flow__node[data-id="${id}"]`);
  }

  selected(): Locator {
    return this.page.locator(".react-flow__node.selected");
  }

  /** The ids of the selected nodes, in alphabetical order. */
  async selectedIds(): Promise<(string | null)[]> {
    const ids = await this.selected().evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute("data-id")),
    );
    return ids.sort();
  }

  wires(): Locator {
    return this.page.locator(".react-flow__edge");
  }

  wire(id: string): Locator {
    return this.page.locator(`.react-flow__edge[data-id="${id}"]`);
  }

  /** A point on a wire, `share` of its length from its source. */
  async pointOnWire(id: string, share = 0.5): Promise<Place> {
    const strip = this.wire(id).locator(".react-flow__edge-interaction");
    return strip.evaluate((path: SVGPathElement, share) => {
      const onPath = path.getPointAtLength(path.getTotalLength() * share);
      const { x, y } = onPath.matrixTransform(path.getScreenCTM()!);
      return { x, y };
    }, share);
  }

  port(node: string, port: string): Locator {
    return this.page.locator(`.react-flow__handle[data-nodeid="${node}"][data-handleid="${port}"]`);
  }

  /** The texts that are drawn at a wire: its value and its gradient. */
  async wireNumbers(id: string): Promise<string[]> {
    return drawnTexts(this.wire(id));
  }

  /** The texts that are drawn at a node, its open end included. */
  async nodeTexts(id: string): Promise<string[]> {
    return drawnTexts(this.node(id));
  }

  /** What the node says of itself with all its digits. */
  said(id: string): Locator {
    return this.node(id).getByRole("img");
  }

  async dragFromPalette(name: string, to: Place): Promise<void> {
    await this.drag(await middleOf(this.paletteItem(name)), to);
  }

  async pullWire(source: string, target: string, port: string): Promise<void> {
    await this.drag(
      await middleOf(this.port(source, "out")),
      await middleOf(this.port(target, port)),
    );
  }

  /** A hand moves in many small steps. */
  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 8 });
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }

  valueField(): Locator {
    return this.page.getByRole("textbox", { name: /^Value of/ });
  }

  nameField(): Locator {
    return this.page.getByRole("textbox", { name: /^Name of/ });
  }

  async dropInput(at: Place, value: string): Promise<void> {
    await this.dragFromPalette("Input", at);
    await expect(this.valueField()).toBeFocused();
    await this.page.keyboard.type(value);
    await this.page.keyboard.press("Enter");
    await expect(this.valueField()).toHaveCount(0);
  }

  /** Writes another value on an input, on the canvas. */
  async setValue(node: string, value: string): Promise<void> {
    await this.node(node).dblclick();
    await expect(this.valueField()).toBeFocused();
    await this.page.keyboard.type(value);
    await this.page.keyboard.press("Enter");
    await expect(this.valueField()).toHaveCount(0);
  }

  /** Tab, as a person without a pointer, until the focus is where it should be. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${target}`);
  }
}

/** The editor in a window of its own. */
export async function newEditor(context: BrowserContext): Promise<Editor> {
  const editor = new Editor(await context.newPage());
  await editor.open();
  return editor;
}

export async function middleOf(thing: Locator): Promise<Place> {
  const box = await thing.boundingBox();
  if (!box) throw new Error(`${thing} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drawnTexts(thing: Locator): Promise<string[]> {
  return thing.locator("text").evaluateAll((texts) =>
    texts.map((text) =>
      Array.from(text.childNodes)
        .filter((child) => child.nodeType === Node.TEXT_NODE)
        .map((child) => child.textContent)
        .join(""),
    ),
  );
}
