import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";
import { Library } from "./pages/library.ts";

/** Chains of negations, one below the other. */
function grid(columns: number, rows: number): string {
  const nodes = Array.from({ length: columns * rows }, (_, index) => {
    const column = Math.floor(index / rows);
    const row = index % rows;
    const position = { x: column * 180, y: row * 100 };
    if (column === 0) return { id: `n${index}`, op: "input", value: row, position };
    return { id: `n${index}`, op: "neg", inputs: { x: `n${index - rows}` }, position };
  });
  return JSON.stringify({ format: "chalkgrad", version: 1, nodes });
}

test("nodes are found by name, op and value, and walked through by key", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  await page.keyboard.press("Control+f");
  const field = page.getByRole("combobox", { name: "Find nodes" });
  const found = page.getByRole("option");
  await expect(field).toBeFocused();
  await page.keyboard.type("乗算");
  await expect(found).toHaveCount(2);
  await expect(page.getByText("2 found")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 2")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(editor.node("apple_price")).toHaveClass(/selected/);
  await page.keyboard.press("Shift+Enter");
  await expect(editor.node("price")).toHaveClass(/selected/);
  await expectAccessible(page);

  await page.keyboard.press("Control+f");
  await page.keyboard.type("1.1");
  await expect(found).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(editor.node("tax")).toHaveClass(/selected/);
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(editor.node("tax")).toBeFocused();
});

test("one of 2,000 nodes is found and comes near", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker"));
  const editor = new Editor(page);
  await editor.open();
  await new Library(page).openFiles({ name: "grid.json", text: grid(40, 50) });
  await expect(page.getByTestId("far-view")).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("combobox", { name: "Find nodes" })).toBeFocused();
  await page.keyboard.type("n1234");
  await expect(page.getByText("1 found")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(editor.node("n1234")).toBeInViewport();
  await expect(editor.node("n1234")).toHaveClass(/selected/);
});

test("the list of commands understands both languages, and runs what is chosen", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option", { name: "Save Ctrl+S" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("zoom");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/Zoom/);
  await expectAccessible(page);
  await page.getByRole("combobox").fill("テーマ");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "board");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("sigmoid");
  await expect(page.getByRole("option").first()).toHaveText(/Add Sigmoid/);
  await page.keyboard.press("Enter");
  await expect(editor.node("sigmoid")).toBeFocused();
  // What would be undone is said.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("undo");
  await expect(page.getByRole("option").first()).toHaveText(/Undo: add a node/);
  await page.keyboard.press("Enter");
  await expect(editor.node("sigmoid")).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("renam");
  await expect(page.getByRole("option").first()).toBeDisabled();
});

test("the list of nodes is searched by sign and by what others call it", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const field = page.getByRole("searchbox", { name: "Search nodes" });
  await field.fill("掛け算");
  await expect(editor.paletteItem("Multiply")).toBeVisible();
  await expect(editor.paletteItem("Add")).toHaveCount(0);
  await expectAccessible(page);
  await field.press("Enter");
  await expect(editor.node("mul")).toBeFocused();
  await expect(field).toHaveValue("");
});
