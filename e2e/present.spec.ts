import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";

const projection = (page: Page) => page.getByRole("region", { name: "Projection" });

test("a class sees the graph alone, in large numbers, and the editor comes back as it was", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("s");
  const list = page.getByRole("region", { name: "List of steps" });
  await expect(list).toBeVisible();
  const before = await editor.node("price").boundingBox();

  await editor.button("Present").click();
  await expect(projection(page)).toBeVisible();
  for (const gone of [
    page.getByRole("banner"),
    list,
    page.getByRole("region", { name: "Player" }),
  ]) {
    await expect(gone).toBeHidden();
  }
  await expect(page.locator("html")).toHaveAttribute("data-theme", "projectorLight");
  await expectAccessible(page);

  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(list).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "paper");
  await expect.poll(() => editor.node("price").boundingBox()).toEqual(before);
});

test("a remote control steps and makes the screen black; the next step key only brings it back", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("F5");
  await expect(projection(page)).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  const seen = await editor.wireNumbers("apple_price.x");
  expect(seen).toEqual(["100", "—"]);
  await page.keyboard.press(".");
  await expect(page.getByTestId("black")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(page.getByTestId("black")).toHaveCount(0);
  expect(await editor.wireNumbers("price.x")).toEqual(["—", "—"]);
  await page.keyboard.press("ArrowDown");
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "—"]);
  // A wrong key changes nothing before a class.
  await page.keyboard.press("Delete");
  await page.keyboard.press("a");
  await expect(editor.nodes()).toHaveCount(5);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the class predicts first: gradients or all numbers read a question mark, also when read aloud", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("p");
  await page.keyboard.press("Shift+n");
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "?"]);
  await page.keyboard.press("n");
  expect(await editor.wireNumbers("price.x")).toEqual(["?", "?"]);
  await expect(editor.said("price")).not.toHaveAccessibleName(/220/);
  await expect(projection(page)).not.toContainText("110");
  await page.keyboard.press("n");
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "1.1"]);
});

test("a spotlight goes along with the step, or lies on the node that is pointed at", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("p");
  await expect(projection(page)).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("v");
  const brightness = (id: string) =>
    editor.node(id).evaluate((node) => Number(getComputedStyle(node).opacity));
  await expect.poll(() => brightness("tax")).toBeLessThan(0.3);
  expect(await brightness("apple_price")).toBe(1);
  await page.keyboard.press("PageDown");
  await expect.poll(() => brightness("price")).toBe(1);
  await editor.node("tax").hover({ force: true });
  await expect.poll(() => brightness("tax")).toBe(1);
  await expect.poll(() => brightness("price")).toBeLessThan(0.3);
  await page.keyboard.press("v");
  await expect.poll(() => brightness("apple")).toBe(1);
});

test("ink lies over the graph, is taken back stroke by stroke, and leaves with the projection", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("p");
  await expect(projection(page)).toBeVisible();
  await page.mouse.move(400, 300);
  await editor.button("Draw over the graph").click();
  const strokes = page.getByTestId("ink").locator("path:not([class])");
  const draw = async (y: number) => {
    await page.mouse.move(300, y);
    await page.mouse.down();
    await page.mouse.move(420, y + 40, { steps: 6 });
    await page.mouse.up();
  };
  for (const y of [200, 300, 400]) await draw(y);
  await expect(strokes).toHaveCount(3);
  const box = await strokes.first().boundingBox();
  expect(box!.width).toBeCloseTo(120, -1);
  await expectAccessible(page);
  await page.keyboard.press("z");
  await expect(strokes).toHaveCount(2);
  await page.keyboard.press("Shift+i");
  await expect(strokes).toHaveCount(0);
  await draw(250);
  await expect(strokes).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("banner")).toBeVisible();
  // The browser takes a moment to give the whole screen back.
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.keyboard.press("p");
  await expect(projection(page)).toBeVisible();
  await expect(strokes).toHaveCount(0);
});

test("a class can follow what is pressed, before a projector and in the editor", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("j");
  const lines = page.getByTestId("key-log").locator("p");
  await expect(lines).toHaveText(["JShow the keys pressed"]);
  await page.keyboard.press("p");
  await expect(projection(page)).toBeVisible();
  await page.keyboard.press("Home");
  for (const key of ["PageDown", "PageDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(lines.filter({ hasText: "To the start" })).toBeVisible();
  await expect(lines.nth(1)).toHaveText("Page DownStep forward× 2");
  await expect(lines.first()).toHaveText("↓Step forward");
  await expectAccessible(page);
  // What is not read any more goes by itself.
  await expect(lines).toHaveCount(0);
  await page.keyboard.press("z");
  await page.keyboard.press("l");
  await expect(lines).toHaveText(["LLoop"]);
  await page.keyboard.press("j");
  await page.keyboard.press("l");
  await expect(lines).toHaveCount(0);
});

test.describe("by hand", () => {
  test.use({ hasTouch: true });
  test("a swipe steps, two fingers make the screen black, and it can be left", async ({ page }) => {
    const editor = new Editor(page);
    await editor.open();
    await page.keyboard.press("p");
    await expect(projection(page)).toBeVisible();
    await page.keyboard.press("Home");
    const hand = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...xs: number[]) =>
      hand.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: xs.map((x, id) => ({ x, y: 300, id })),
      });
    await touch("touchStart", 700);
    for (const x of [620, 540, 460]) await touch("touchMove", x);
    await touch("touchEnd");
    await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
    // With the light in it the same hand points, and does not step.
    await editor.button("Light pointer").tap();
    await expect(editor.button("Light pointer")).toHaveAttribute("aria-pressed", "true");
    await touch("touchStart", 700);
    for (const x of [620, 540, 460]) await touch("touchMove", x);
    await expect(page.getByTestId("light")).toBeVisible();
    await touch("touchEnd");
    expect(await editor.wireNumbers("price.x")).toEqual(["—", "—"]);
    await page.keyboard.press("q");
    await expect(editor.button("Light pointer")).toHaveAttribute("aria-pressed", "false");
    // A finger that rests carries the light along, until it is lifted.
    await touch("touchStart", 700);
    await expect(page.getByTestId("light")).toBeVisible();
    for (const x of [620, 540, 460]) await touch("touchMove", x);
    await touch("touchEnd");
    await expect(page.getByTestId("light")).toHaveCount(0);
    expect(await editor.wireNumbers("price.x")).toEqual(["—", "—"]);
    await touch("touchStart", 500, 600);
    await touch("touchEnd");
    await expect(page.getByTestId("black")).toBeVisible();
    await editor.button("Leave the projection").tap();
    await expect(page.getByRole("banner")).toBeVisible();
  });
});
