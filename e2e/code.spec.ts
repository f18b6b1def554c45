import { expect, type Locator, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

function lit(panel: Locator): Locator {
  return panel.locator("li[aria-current=step]");
}

test("the program is followed line by line, and a line and its node select each other", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("k");
  const panel = page.getByRole("region", { name: "Code", exact: true });
  await expect(panel.getByText(/class MulLayer/)).toBeVisible();

  await page.keyboard.press("Home");
  await expect(lit(panel)).toHaveText(/apples = .*\.forward\(/);
  await page.keyboard.press("ArrowRight");
  await expect(lit(panel)).toHaveText(/to_pay = .*\.forward\(apples, tax\)/);
  await page.keyboard.press("ArrowRight");
  await expect(lit(panel)).toHaveText(/dto_pay = 1/);
  await page.keyboard.press("ArrowRight");
  await expect(lit(panel)).toHaveText(/dapples, dtax = .*\.backward\(dto_pay\)/);

  await panel.getByRole("button", { name: /^apples = .*forward/ }).click();
  await expect(editor.node("apple_price")).toHaveClass(/selected/);
  await editor.node("price").click();
  await expect(panel.locator("li[data-marked]").first()).toBeInViewport();
});

test("the same graph in PyTorch; a graph with something missing has reasons instead of half a program", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("k");
  await page.getByRole("tab", { name: "PyTorch" }).click();
  await expect(page.getByText(/import torch/)).toBeVisible();
  await editor.dragFromPalette("Add", { x: 560, y: 130 });
  await expect(page.getByText(/^There is a program once the whole graph/)).toBeVisible();
  await expect(
    page.getByText("x of add has no wire yet. Connect something to it.").last(),
  ).toBeVisible();
});
