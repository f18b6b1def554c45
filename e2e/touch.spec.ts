import { expect, type Locator, type Page, test } from "@playwright/test";
import { Editor, middleOf, type Place } from "./pages/editor.ts";

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

/**
 * A finger that goes down, moves in steps, comes to rest and is lifted, as the touch screen reports
 * it. Lifted in full flight it would be a fling, and the browser lets the next tap only stop that.
 */
async function swipe(page: Page, from: Place, to: Place): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: Place[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await send("touchStart", [from]);
  for (let step = 1; step <= 10; step++) {
    const share = step / 10;
    await send("touchMove", [
      { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
    ]);
  }
  for (let frame = 0; frame < 8; frame++) {
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
    await send("touchMove", [to]);
  }
  await send("touchEnd", []);
  await session.detach();
}

/** A finger that stays where it is until a menu opens. */
async function rest(page: Page, at: Place): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await expect(page.getByRole("menu")).toBeVisible();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** Whether a thing stays where it is from one frame to the next: the camera has come to rest. */
async function isStill(thing: Locator): Promise<boolean> {
  const before = await middleOf(thing);
  await thing.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
  const after = await middleOf(thing);
  return before.x === after.x && before.y === after.y;
}

test("nodes are dragged and wired with a finger", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.button("New graph").tap();
  await swipe(page, await middleOf(editor.paletteItem("Input")), { x: 330, y: 300 });
  await expect(editor.valueField()).toBeFocused();
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await swipe(page, await middleOf(editor.paletteItem("ReLU")), { x: 650, y: 300 });
  await expect(editor.nodes()).toHaveCount(2);
  await swipe(
    page,
    await middleOf(editor.port("input", "out")),
    await middleOf(editor.port("relu", "x")),
  );
  await expect(editor.wires()).toHaveCount(1);
  await expect(editor.said("relu")).toHaveAccessibleName("relu: value 4, gradient 1");
});

test("ports are connected by one tap and another", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.button("New graph").tap();
  await swipe(page, await middleOf(editor.paletteItem("Input")), { x: 330, y: 300 });
  await expect(editor.valueField()).toBeFocused();
  await page.keyboard.press("Enter");
  await swipe(page, await middleOf(editor.paletteItem("Sigmoid")), { x: 650, y: 300 });
  await expect(editor.node("sigmoid")).toBeFocused();
  await editor.port("input", "out").tap();
  await expect(editor.port("input", "out")).toHaveClass(/clickconnecting/);
  await editor.port("sigmoid", "x").tap();
  await expect(editor.wires()).toHaveCount(1);
});

test("a tap on an item places it, a tap on the button plays", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.paletteItem("Add").tap();
  await expect(editor.node("add")).toBeVisible();
  await editor.button("Play").tap();
  await expect(editor.button("Pause")).toBeVisible();
});

test("the ends of a tapped wire are moved with a finger, refused in words, or let go", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  const { x, y } = await editor.pointOnWire("price.y", 0.2);
  await page.touchscreen.tap(x, y);
  const source = page.getByTestId("grip-source");
  const target = page.getByTestId("grip-target");
  await expect(source).toBeVisible();
  await swipe(page, await middleOf(target), await middleOf(editor.port("apple_price", "x")));
  await expect(page.getByRole("status")).toContainText("already has a wire from");
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from tax to y/);
  await swipe(page, await middleOf(source), await middleOf(editor.port("apple_num", "out")));
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from number of apples to y/);
  await source.tap();
  await expect(editor.wires()).toHaveCount(4);
  const end = await middleOf(target);
  await swipe(page, end, { x: end.x - 60, y: end.y + 140 });
  await expect(editor.wires()).toHaveCount(3);
  await page.getByRole("button", { name: /^Undo/ }).tap();
  await page.getByRole("button", { name: /^Undo/ }).tap();
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from tax to y/);
});

test("a node goes into a wire by finger", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await swipe(
    page,
    await middleOf(editor.paletteItem("ReLU")),
    await editor.pointOnWire("price.y"),
  );
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from relu to y/);
});

test("wires are cut with a finger, once the knife was asked for in the menu", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await rest(page, { x: 620, y: 160 });
  await page.getByRole("menuitem", { name: "Cut wires with the next drag" }).tap();
  await expect(page.getByText("Drag across wires to cut them")).toBeVisible();
  const [upper, lower] = [
    await editor.pointOnWire("apple_price.x"),
    await editor.pointOnWire("apple_price.y"),
  ];
  const before = await middleOf(editor.node("apple"));
  await swipe(page, { x: upper.x, y: upper.y - 60 }, { x: lower.x, y: lower.y + 50 });
  await expect(editor.wires()).toHaveCount(2);
  await expect(page.getByText("Drag across wires to cut them")).toBeHidden();
  expect(await middleOf(editor.node("apple"))).toEqual(before);
  await page.getByRole("button", { name: /^Undo/ }).tap();
  await expect(editor.wires()).toHaveCount(4);
});

test("a frame is dragged by its tab, folded and opened with a finger, and a note is moved", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("price").tap();
  await page.keyboard.press("Control+g");
  await expect(editor.nameField()).toBeFocused();
  await page.keyboard.type("Till");
  await page.keyboard.press("Enter");
  await expect(editor.node("group")).toBeFocused();
  const title = editor.node("group").getByTitle("Till", { exact: true });
  await expect.poll(() => isStill(title)).toBe(true);
  const tab = await middleOf(title);
  const { y } = await middleOf(editor.node("price"));
  await swipe(page, { x: tab.x - 14, y: tab.y }, { x: tab.x - 30, y: tab.y + 80 });
  await expect.poll(async () => (await middleOf(editor.node("price"))).y - y).toBeGreaterThan(60);
  await editor.button("Collapse Till").tap();
  await expect(editor.node("price")).toHaveCount(0);
  await editor.button("Expand Till").tap();
  await expect(editor.node("price")).toBeVisible();

  await page.mouse.move(560, 200);
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
  await page.keyboard.type("Why?");
  await page.keyboard.press("Control+Enter");
  const note = editor.node("note");
  await expect(note).toBeFocused();
  await expect.poll(() => isStill(note)).toBe(true);
  const from = await middleOf(note);
  await swipe(page, from, { x: from.x + 70, y: from.y - 40 });
  await expect.poll(async () => (await middleOf(note)).x - from.x).toBeGreaterThan(30);
});
