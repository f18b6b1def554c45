import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";

function row(page: Page, name: RegExp): Locator {
  return page.getByRole("option", { name });
}

test("a graph is built, read and played by list and keyboard alone", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  const list = page.getByRole("listbox", { name: "Nodes in the order of computation" });
  await editor.tabTo(editor.button("Go to the graph as text"));
  await page.keyboard.press("Enter");
  await expect(list).toBeFocused();

  const add = async (name: string) => {
    await page.keyboard.press("a");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  };
  const type = async (text: string) => {
    await expect(editor.valueField()).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await expect(list).toBeFocused();
  };
  await add("input");
  await type("100");
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: /^Name of/ })).toBeFocused();
  await page.keyboard.type("apple");
  await page.keyboard.press("Enter");
  await add("input");
  await type("2");
  await add("multiply");
  await expect(row(page, /^mul, Multiply\. x: not connected, y: not connected\./)).toBeVisible();

  await expect(list).toBeFocused();
  const connect = async (port: string) => {
    await page.keyboard.press("c");
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await page.keyboard.type(port);
    await page.keyboard.press("Enter");
    await expect(list).toBeFocused();
  };
  await page.keyboard.press("Home");
  await connect("mul x");
  await page.keyboard.press("ArrowDown");
  await connect("mul y");
  await page.keyboard.press("End");
  await expect(
    row(page, /^mul, Multiply\. x: apple, y: \w+\. Value 200, gradient 1\.$/),
  ).toHaveAttribute("aria-selected", "true");

  // Enter on an operation goes to what feeds it, on a leaf it edits.
  await page.keyboard.press("Enter");
  await expect(row(page, /^apple/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await type("50");
  await expect(row(page, /^mul/)).toHaveAccessibleName(/Value 100, gradient 1/);

  // What a pass has not reached yet is not read out.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowLeft");
  await expect(row(page, /^mul/)).toHaveAccessibleName(/Value not computed, gradient not computed/);

  await page.keyboard.press("Delete");
  await expect(row(page, /^apple/)).toHaveCount(0);
  await expect(row(page, /^mul/)).toHaveAccessibleName(/x: not connected.*has no wire yet/);
  await expect(list).toBeFocused();
});

test("the outline follows the canvas, and takes a wire away", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("o");
  await editor.node("price").click();
  await expect(row(page, /^to pay/)).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await editor.button("Disconnect y from tax").click();
  await expect(editor.wire("price.y")).toHaveCount(0);
  await expect(row(page, /^to pay/)).toHaveAccessibleName(/y: not connected/);
  await row(page, /^tax/).dblclick();
  await expect(editor.valueField()).toBeFocused();
  await page.keyboard.press("Escape");
  await row(page, /^apples/).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Delete Delete" }).click();
  await expect(editor.node("apple_price")).toHaveCount(0);
  await page.keyboard.press("o");
  await expect(page.getByRole("listbox")).toHaveCount(0);
});
