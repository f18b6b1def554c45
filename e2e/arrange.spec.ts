import { expect, test } from "@playwright/test";
import { Editor, middleOf } from "./pages/editor.ts";

test("arrow keys walk from node to node, and add to the selection with Shift", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple").click();
  await page.keyboard.press("ArrowRight");
  await expect(editor.selected()).toHaveCount(1);
  await expect(editor.node("apple_price")).toBeFocused();
  expect(await editor.selectedIds()).toEqual(["apple_price"]);
  await page.keyboard.press("ArrowRight");
  await expect(editor.node("price")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  expect(await editor.selectedIds()).toEqual(["price"]);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await editor.selectedIds()).toHaveLength(3);
  await page.keyboard.press("Delete");
  await expect(editor.nodes()).toHaveCount(2);
});

test("the pass can be stepped with a node selected, and with arrows when none is", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  const player = page.getByRole("region", { name: "Player" });
  await expect(player).toContainText("2 of 5");
  await page.keyboard.press("PageUp");
  await expect(player).toContainText("1 of 5");
  expect(await editor.selectedIds()).toEqual(["tax"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await expect(player).toContainText("2 of 5");
  await page.keyboard.press("ArrowDown");
  await expect(editor.selected()).toHaveCount(1);
});

test("upstream and downstream of a node are one key away, and can be fitted", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple_price").click();
  await page.keyboard.press("[");
  expect(await editor.selectedIds()).toEqual(["apple", "apple_num", "apple_price"]);
  await page.keyboard.press("Escape");
  await editor.node("apple_price").click();
  await page.keyboard.press("]");
  expect(await editor.selectedIds()).toEqual(["apple_price", "price"]);
  await page.keyboard.press("Escape");
  await editor.node("price").click();
  const width = async () => (await editor.node("price").boundingBox())!.width;
  const whole = await width();
  await page.keyboard.press("Shift+F");
  await expect.poll(width).toBeGreaterThanOrEqual(whole);
  await expect.poll(async () => (await middleOf(editor.node("price"))).y).toBeGreaterThan(250);
});

test("selected nodes are lined up and spread out, each as one entry", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Control+a");
  const middles = async () => {
    const places = await Promise.all(
      ["apple", "apple_price", "price"].map((id) => middleOf(editor.node(id))),
    );
    return places.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  };
  const before = await middles();
  expect(new Set(before.map(({ y }) => y)).size).toBe(3);
  await page.keyboard.press("Alt+v");
  await expect.poll(async () => new Set((await middles()).map(({ y }) => y)).size).toBe(1);
  expect((await middles()).map(({ x }) => x)).toEqual(before.map(({ x }) => x));
  await page.keyboard.press("Control+z");
  await expect.poll(middles).toEqual(before);
  await page.keyboard.press("Alt+Shift+V");
  await expect.poll(middles).not.toEqual(before);
  await page.keyboard.press("Control+z");
  await expect.poll(middles).toEqual(before);
});

test("a tangle is laid out in a worker, as one entry, and comes into view", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const middles = () =>
    Promise.all(
      ["apple", "apple_num", "tax", "apple_price", "price"].map(async (id) => {
        const { x, y } = await middleOf(editor.node(id));
        return { x: Math.round(x), y: Math.round(y) };
      }),
    );
  await editor.drag(await middleOf(editor.node("price")), { x: 330, y: 150 });
  await page.keyboard.press("Escape");
  const tangled = await middles();
  expect(tangled[4]!.x).toBeLessThan(tangled[3]!.x);
  const worker = page.waitForEvent("worker");
  await page.keyboard.press("t");
  expect((await worker).url()).toContain("layout");
  await expect
    .poll(async () => {
      const [apple, number, , product, price] = await middles();
      return apple!.x < product!.x && product!.x < price!.x && apple!.y < number!.y;
    })
    .toBe(true);
  await page.keyboard.press("Control+z");
  await expect
    .poll(async () => {
      const [, , , product, price] = await middles();
      return price!.x - product!.x;
    })
    .toBeLessThan(0);
});

test("with several selected, only those are laid out", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.drag(await middleOf(editor.node("apple_price")), { x: 330, y: 560 });
  const before = await middleOf(editor.node("price"));
  await expect(editor.selected()).toHaveCount(1);
  await page.keyboard.press("[");
  await expect(editor.selected()).toHaveCount(3);
  await page.keyboard.press("t");
  const across = async (id: string) => (await middleOf(editor.node(id))).x;
  await expect
    .poll(async () => (await across("apple_price")) - (await across("apple")))
    .toBeGreaterThan(100);
  expect(await middleOf(editor.node("price"))).toEqual(before);
});

test("a page that can make no worker lays out by itself", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: class {
        constructor() {
          throw new DOMException("not here", "SecurityError");
        }
      },
    });
  });
  const editor = new Editor(page);
  await editor.open();
  await editor.drag(await middleOf(editor.node("price")), { x: 330, y: 150 });
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  const across = async (id: string) => (await middleOf(editor.node(id))).x;
  await expect
    .poll(async () => (await across("price")) - (await across("apple_price")))
    .toBeGreaterThan(100);
});
