import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor, middleOf, type Place } from "./pages/editor.ts";

function item(page: Page, name: string) {
  return page.getByRole("menuitem").filter({ has: page.getByText(name, { exact: true }) });
}

test("the right button asks about what lies under it", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("price").click({ button: "right" });
  await expect(editor.node("price")).toHaveClass(/selected/);
  await expectAccessible(page);
  await item(page, "Rename").click();
  const name = page.getByRole("textbox", { name: "Name of to pay" });
  await expect(name).toBeFocused();
  await page.keyboard.type("total");
  await page.keyboard.press("Enter");
  await expect(editor.said("price")).toHaveAccessibleName(/^total:/);

  // On one of several that are selected, it is about all of them.
  await page.keyboard.press("Control+a");
  await editor.node("tax").click({ button: "right" });
  await item(page, "Duplicate").click();
  await expect(editor.nodes()).toHaveCount(10);
  await page.keyboard.press("Control+z");

  const wire = await middleOf(editor.wire("price.x"));
  await page.mouse.click(wire.x, wire.y, { button: "right" });
  await expect(editor.wire("price.x")).toHaveClass(/selected/);
  await item(page, "Delete").click();
  await expect(editor.wire("price.x")).toHaveCount(0);

  // A node that is added from the menu stands where the menu was.
  await page.mouse.click(640, 130, { button: "right" });
  await item(page, "Add a node").click();
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("tanh");
  await page.keyboard.press("Enter");
  const { x, y } = await middleOf(editor.node("tanh"));
  expect(Math.hypot(x - 640, y - 130)).toBeLessThan(20);
});

test("copy and paste by menu, through the system's clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click({ button: "right" });
  await item(page, "Copy").click();
  await page.mouse.click(640, 130, { button: "right" });
  await item(page, "Paste").click();
  await expect(editor.nodes()).toHaveCount(6);
  await expect(editor.button("Undo: insert nodes")).toBeEnabled();
});

test("the menu of the selection comes by key, and the keyboard goes back", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.keyboard.press("Shift+F10");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(editor.valueField()).toBeFocused();
});

test("the examples are a list that axe finds nothing in", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.button("Examples").click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(editor.button("Examples")).toBeFocused();
});

test("everything is in one menu, by family, with its keys", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.button("Menu").click();
  await expect(item(page, "Find…")).toContainText("Ctrl+F");
  await expectAccessible(page);
  await item(page, "View").hover();
  await item(page, "Change theme").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "board");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys and gestures" });
  await expect(sheet.getByRole("heading", { name: "Arrange" })).toBeVisible();
  await expectAccessible(page);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test("a finger that rests opens the menu and drags nothing; one that moves drags", async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.open();
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: Place[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    const at = await middleOf(editor.node("apple_price"));
    await touch("touchStart", [at]);
    await expect(page.getByRole("menu")).toBeVisible();
    await touch("touchMove", [{ x: at.x + 60, y: at.y + 60 }]);
    await touch("touchEnd", []);
    await expect(page.getByRole("menu")).toBeVisible();
    expect(await middleOf(editor.node("apple_price"))).toEqual(at);
    await item(page, "Delete").tap();
    await expect(editor.node("apple_price")).toHaveCount(0);

    const tax = await middleOf(editor.node("tax"));
    await touch("touchStart", [tax]);
    for (let step = 1; step <= 8; step++) {
      await touch("touchMove", [{ x: tax.x + step * 10, y: tax.y }]);
    }
    await touch("touchEnd", []);
    await expect
      .poll(async () => (await middleOf(editor.node("tax"))).x)
      .toBeGreaterThan(tax.x + 40);
    await expect(page.getByRole("menu")).toHaveCount(0);
  });
});
