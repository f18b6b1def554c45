import { expect, test } from "@playwright/test";
import { Editor, middleOf } from "./pages/editor.ts";

test("a step taken out of a chain does not break it; Shift+Delete leaves it open", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 240 }, "3");
  await editor.dragFromPalette("ReLU", { x: 520, y: 240 });
  await editor.dragFromPalette("Sigmoid", { x: 760, y: 240 });
  await editor.pullWire("input", "relu", "x");
  await editor.pullWire("relu", "sigmoid", "x");
  const whole = await editor.said("sigmoid").getAttribute("aria-label");
  await editor.node("relu").click();
  await page.keyboard.press("Delete");
  await expect(editor.nodes()).toHaveCount(2);
  await expect(editor.wire("sigmoid.x")).toHaveAccessibleName(
    /^Wire from input to x of sigmoid: value 3,/,
  );
  await expect(editor.said("sigmoid")).toHaveAccessibleName(whole!);
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(3);
  await expect(editor.wires()).toHaveCount(2);
  await editor.node("relu").click();
  await page.keyboard.press("Shift+Delete");
  await expect(editor.wires()).toHaveCount(0);
  await expect(editor.said("sigmoid")).toHaveAccessibleName(/not computed/);
});

test("a node dropped on a wire goes into it, as one entry of the history", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const middle = await editor.pointOnWire("price.y");
  const { mouse } = page;
  const exp = await middleOf(editor.paletteItem("ReLU"));
  await mouse.move(exp.x, exp.y);
  await mouse.down();
  await mouse.move(middle.x - 60, middle.y + 80, { steps: 5 });
  await mouse.move(middle.x, middle.y, { steps: 5 });
  await expect(page.getByTestId("wire-below")).toBeVisible();
  await mouse.up();
  await expect(editor.wire("relu.x")).toHaveAccessibleName(/^Wire from tax to x of relu/);
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from relu to y of/);
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(5);
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from tax to y of/);
  // On the canvas: a node that feeds nothing yet is dragged onto the wire.
  await editor.dragFromPalette("Sigmoid", { x: middle.x + 120, y: middle.y + 110 });
  await editor.drag(await middleOf(editor.node("sigmoid")), middle);
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from sigmoid to y of/);
  await page.keyboard.press("Control+z");
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from tax to y of/);
  await expect(editor.nodes()).toHaveCount(6);
});

test("a node that does not fit into a wire says why, and stays beside it", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.dropInput({ x: 220, y: 570 }, "[[1, 2], [3, 4]]");
  await editor.dragFromPalette("Matrix product", { x: 800, y: 430 });
  await editor.pullWire("input", "matmul", "y");
  const middle = await editor.pointOnWire("price.y");
  await editor.drag(await middleOf(editor.node("matmul")), middle);
  await expect(page.getByRole("status")).toContainText("The shapes do not fit: x scalar, y 2×2");
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from tax to y of/);
  await page.keyboard.press("Escape");
  await expect(page.getByText("The shapes do not fit")).toHaveCount(0);
});

test("quick-add with a wire selected puts the node into the wire", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const { x, y } = await editor.pointOnWire("price.x", 0.25);
  await page.mouse.click(x, y);
  await page.keyboard.press("a");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("exp");
  await page.keyboard.press("Enter");
  await expect(editor.wire("exp.x")).toHaveAccessibleName(/to x of exp/);
  await expect(editor.wire("price.x")).toHaveAccessibleName(/^Wire from exp to x of/);
});

test("a stroke with Alt cuts the wires that it crosses; Escape gives it up", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const one = await editor.pointOnWire("apple_price.x", 0.35);
  const two = await editor.pointOnWire("apple_price.y", 0.35);
  const stroke = async () => {
    await page.keyboard.down("Alt");
    await page.mouse.move(one.x, one.y - 40);
    await page.mouse.down();
    await page.mouse.move(two.x, two.y + 25, { steps: 6 });
    await expect(page.getByTestId("cut-wire")).toHaveCount(2);
  };
  await stroke();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByTestId("cut-wire")).toHaveCount(0);
  await expect(editor.wires()).toHaveCount(4);
  await stroke();
  await page.mouse.up();
  await page.keyboard.up("Alt");
  await expect(editor.wires()).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(editor.wires()).toHaveCount(4);
});

test("a dragged node snaps into line, and with Alt stands where the hand puts it", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  const apple = await middleOf(editor.node("apple"));
  const tax = await middleOf(editor.node("tax"));
  await editor.drag(tax, { x: apple.x + 50, y: tax.y + 30 });
  const beside = await middleOf(editor.node("tax"));
  await editor.drag(beside, { x: apple.x - 3, y: beside.y });
  const level = await middleOf(editor.node("tax"));
  expect(Math.abs(level.x - apple.x)).toBeLessThan(1);
  await page.keyboard.down("Alt");
  await editor.drag(level, { x: level.x + 5, y: level.y + 40 });
  await page.keyboard.up("Alt");
  const free = await middleOf(editor.node("tax"));
  expect(free.x - apple.x).toBeGreaterThan(2);
});

test("a wire below the mouse says what goes over it, and a dash before the pass is there", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  const card = page.getByTestId("wire-card");
  const { x, y } = await editor.pointOnWire("price.x", 0.3);
  await page.mouse.move(x, y);
  await expect(card).toHaveText(/apples → to pay\.xValue200Gradient1\.1Shapescalar/);
  const box = await card.boundingBox();
  const clear = box && (y < box.y || y > box.y + box.height || x < box.x || x > box.x + box.width);
  expect(clear).toBe(true);
  await page.keyboard.press("Home");
  await expect(card).toHaveText(/Value—Gradient—/);
  await page.mouse.move(x, y - 160);
  await expect(card).toHaveCount(0);
});

test("a wire is led elsewhere by keyboard", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.tabTo(editor.wire("price.y"));
  await page.keyboard.press("r");
  await expect(page.getByRole("dialog", { name: "Reconnect tax → to pay.y" })).toBeVisible();
  await page.keyboard.type("number");
  await page.keyboard.press("Enter");
  await expect(editor.wire("price.y")).toHaveAccessibleName(/^Wire from number of apples to y/);
  await expect(editor.wire("price.y")).toBeFocused();
});
