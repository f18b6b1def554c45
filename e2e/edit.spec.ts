import { expect, test } from "@playwright/test";
import { Editor, middleOf } from "./pages/editor.ts";
import { Library } from "./pages/library.ts";
import { withoutPickers } from "./pages/withoutPickers.ts";

test("tax becomes 1.2: the price is 240 and every gradient follows", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").dblclick();
  await expect(editor.valueField()).toBeFocused();
  await page.keyboard.type("1.2");
  await page.keyboard.press("Enter");
  await expect(editor.said("price")).toHaveAccessibleName(/value 240, gradient 1$/);
  await expect(editor.said("apple")).toHaveAccessibleName(/value 100, gradient 2\.4$/);
  await expect(editor.said("apple_num")).toHaveAccessibleName(/value 2, gradient 120$/);
  await expect(editor.said("apple_price")).toHaveAccessibleName(/value 200, gradient 1\.2$/);
  await expect(editor.said("tax")).toHaveAccessibleName(/value 1\.2, gradient 200$/);
  expect((await editor.nodeTexts("price")).slice(0, 2)).toEqual(["240", "1"]);
});

test("typing on a selected leaf replaces its value; a click elsewhere keeps it", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple_num").click();
  await page.keyboard.type("3");
  await expect(editor.valueField()).toHaveValue("3");
  await page.mouse.click(700, 120);
  await expect(editor.valueField()).toHaveCount(0);
  await expect(editor.said("price")).toHaveAccessibleName(/value 330/);
});

test("Escape keeps the old value, and leaves no entry to undo", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").dblclick();
  await page.keyboard.type("9");
  await page.keyboard.press("Escape");
  await expect(editor.said("tax")).toHaveAccessibleName(/value 1\.1/);
  await expect(editor.button("Undo")).toBeDisabled();
});

test("what is no value is refused in words and stays to be mended", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").dblclick();
  await page.keyboard.type("[[1, 2], [3]]");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("The rows have different lengths");
  await expect(editor.valueField()).toHaveValue("[[1, 2], [3]]");
  await page.mouse.click(700, 120);
  await expect(page.getByRole("alert")).toContainText("still 1.1");
  await expect(editor.said("tax")).toHaveAccessibleName(/value 1\.1/);
});

test("the notebook's matrix goes through ReLU: values, mask and gradients", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 330, y: 260 }, "[[1, -0.5], [-2, 3]]");
  await editor.dragFromPalette("ReLU", { x: 640, y: 260 });
  await editor.pullWire("input", "relu", "x");
  await expect(editor.said("relu")).toHaveAccessibleName(
    "relu: value [[1, 0], [0, 3]], gradient [[1, 1], [1, 1]]",
  );
  await expect(editor.said("input")).toHaveAccessibleName(
    "input: value [[1, -0.5], [-2, 3]], gradient [[1, 0], [0, 1]]",
  );
});

test("deleting a node takes its wires; undo brings both back", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple_price").click();
  await page.keyboard.press("Delete");
  await expect(editor.nodes()).toHaveCount(4);
  await expect(editor.wires()).toHaveCount(1);
  await expect(editor.said("price")).toHaveAccessibleName(/value not computed/);
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(5);
  await expect(editor.wires()).toHaveCount(4);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
});

test("a wire is deleted by click and key", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const point = await editor.pointOnWire("price.y", 0.3);
  await page.mouse.click(point.x, point.y);
  await page.keyboard.press("Delete");
  await expect(editor.wires()).toHaveCount(3);
});

test("a drag is one entry: undo puts the node back where it was", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const before = await middleOf(editor.node("tax"));
  await editor.drag(before, { x: before.x + 90, y: before.y + 40 });
  const after = await middleOf(editor.node("tax"));
  expect(Math.abs(after.x - before.x - 90)).toBeLessThan(8);
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => Math.round((await middleOf(editor.node("tax"))).x))
    .toBe(Math.round(before.x));
  await expect(editor.button("Undo")).toBeDisabled();
});

test("undo goes back to the empty canvas, redo to the whole graph", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 200 }, "6");
  await editor.dragFromPalette("Sigmoid", { x: 600, y: 200 });
  await editor.pullWire("input", "sigmoid", "x");
  const whole = await editor.said("sigmoid").getAttribute("aria-label");
  expect(whole).toMatch(/value 0\.99752737684336/);
  for (let entry = 0; entry < 4; entry++) await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(0);
  for (let entry = 0; entry < 4; entry++) await page.keyboard.press("Control+Shift+z");
  await expect(editor.said("sigmoid")).toHaveAccessibleName(whole!);
});

test("a name is changed in place", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  await page.keyboard.press("F2");
  await page.keyboard.type("消費税");
  await page.keyboard.press("Enter");
  expect(await editor.nodeTexts("tax")).toContain("消費税");
});

test("Escape in the title keeps the old title; Ctrl+S in it saves", async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  const title = page.getByRole("textbox", { name: "Title of the graph" });
  await title.click();
  await page.keyboard.type(" XYZ");
  await page.keyboard.press("Escape");
  await expect(title).toHaveValue("Buying apples");
  await expect(editor.button("Undo")).toBeDisabled();
  await title.fill("Pears");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect((await download).suggestedFilename()).toBe("Pears.chalkgrad.json");
});

test("what is gone is neither selected nor edited", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.paletteItem("Add").click();
  await expect(editor.button("Undo: add a node")).toBeEnabled();
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(5);
  await expect(page.getByRole("complementary", { name: "Selected" })).toHaveCount(0);
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a held nudge is one entry", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  const before = Math.round((await middleOf(editor.node("tax"))).y);
  await page.keyboard.down("Control");
  for (let press = 0; press < 4; press++) await page.keyboard.down("ArrowDown");
  await page.keyboard.up("ArrowDown");
  await page.keyboard.up("Control");
  const y = async () => Math.round((await middleOf(editor.node("tax"))).y);
  await expect.poll(y).toBeGreaterThan(before + 20);
  await page.keyboard.press("Control+z");
  await expect.poll(y).toBe(before);
});

test("a value that reaches a node without the rest can be read there", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  await page.keyboard.press("Delete");
  await expect.poll(() => editor.wireNumbers("price.x")).toEqual(["200", "—"]);
});

test("a problem that moves to another node leaves no stale plan", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
  const editor = new Editor(page);
  await editor.open();
  const nodes = [
    { id: "s", op: "input", value: [1, 2] },
    {
      id: "b",
      op: "input",
      value: [
        [1, 2],
        [3, 4],
      ],
    },
    { id: "c", op: "input", value: [1, 2, 3] },
    { id: "m", op: "add", inputs: { x: "s", y: "b" } },
    { id: "n", op: "mul", inputs: { x: "s", y: "c" } },
  ];
  const text = JSON.stringify({ format: "chalkgrad", version: 1, nodes });
  await new Library(page).openFiles({ name: "m.json", text });
  await expect(editor.said("n")).toHaveAccessibleName(/value not computed/);
  await editor.node("s").dblclick();
  await page.keyboard.type("[1, 2, 3]");
  await page.keyboard.press("Enter");
  await expect(editor.said("n")).toHaveAccessibleName(/value \[1, 4, 9\], gradient \[1, 1, 1\]/);
  await expect(editor.said("m")).toHaveAccessibleName(/value not computed/);
});

test("the sheet of keys opens with ? and lists what the keys do", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys and gestures" });
  await expect(sheet).toContainText("Play or pause");
  await expect(sheet).toContainText("Connect to…");
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
});

/** A point on a wire near one of its ends, where a hand takes hold of it. */
async function nearEnd(editor: Editor, wire: string, share: number) {
  const path = editor.wire(wire).locator("path.react-flow__edge-interaction");
  return path.evaluate((element: SVGPathElement, at) => {
    const length = element.getTotalLength();
    const point = element.getPointAtLength(at < 0 ? length + at : at);
    const { x, y } = point.matrixTransform(element.getScreenCTM()!);
    return { x, y };
  }, share);
}

test("the end of a wire is dragged to another port, as one entry", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.dragFromPalette("ReLU", { x: 870, y: 470 });
  await expect(editor.node("relu")).toBeVisible();
  await editor.drag(
    await nearEnd(editor, "price.y", -22),
    await middleOf(editor.port("relu", "x")),
  );
  await expect(editor.wire("relu.x")).toHaveCount(1);
  await expect(editor.wire("price.y")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(editor.wire("price.y")).toHaveCount(1);
  await expect(editor.wire("relu.x")).toHaveCount(0);
});

test("a wire whose end is dropped on nothing is gone", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.drag(await nearEnd(editor, "price.y", -22), { x: 870, y: 470 });
  await expect(editor.wire("price.y")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(editor.wire("price.y")).toHaveCount(1);
});
