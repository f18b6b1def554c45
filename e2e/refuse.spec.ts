import { expect, type Page, test } from "@playwright/test";
import { Editor, middleOf, type Place } from "./pages/editor.ts";

/** Pulls a wire onto a port and keeps holding it. */
async function hold(editor: Editor, source: string, target: string, port: string): Promise<Place> {
  const from = await middleOf(editor.port(source, "out"));
  const to = await middleOf(editor.port(target, port));
  const { mouse } = editor.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await mouse.move(to.x, to.y, { steps: 6 });
  return to;
}

async function expectReasonBesidePointer(page: Page, pointer: Place, words: RegExp) {
  const note = page.getByRole("status").filter({ hasText: words });
  await expect(note).toBeVisible();
  const box = (await note.boundingBox())!;
  expect(Math.abs(box.x - pointer.x)).toBeLessThan(60);
  expect(Math.abs(box.y - pointer.y)).toBeLessThan(60);
}

test("a cycle is refused and named beside the pointer", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dragFromPalette("Add", { x: 420, y: 300 });
  await editor.dragFromPalette("ReLU", { x: 700, y: 300 });
  await editor.pullWire("add", "relu", "x");
  await expect(editor.wires()).toHaveCount(1);

  const pointer = await hold(editor, "relu", "add", "x");
  await expectReasonBesidePointer(page, pointer, /cycle: add → relu → add/);
  await page.mouse.up();
  await expect(editor.wires()).toHaveCount(1);
  // The reason stays readable after the wire was let go, until the next press.
  await expect(page.getByRole("status").filter({ hasText: "cycle" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "cycle" })).toHaveCount(0);
});

test("a taken port is refused and says who holds it", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 180 }, "1");
  await editor.dropInput({ x: 320, y: 400 }, "2");
  await editor.dragFromPalette("ReLU", { x: 640, y: 280 });
  await editor.pullWire("input", "relu", "x");
  const pointer = await hold(editor, "input_2", "relu", "x");
  await expectReasonBesidePointer(page, pointer, /already has a wire from input/);
  await page.mouse.up();
  await expect(editor.wires()).toHaveCount(1);
});

test("shapes that do not fit are refused with both shapes", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 180 }, "[[1, 2, 3]]");
  await editor.dropInput({ x: 320, y: 400 }, "[[1, 2]]");
  await editor.dragFromPalette("Matrix product", { x: 640, y: 280 });
  await editor.pullWire("input", "matmul", "x");
  const pointer = await hold(editor, "input_2", "matmul", "y");
  await expectReasonBesidePointer(page, pointer, /1×3.*1×2/);
  await page.mouse.up();
  await expect(editor.wires()).toHaveCount(1);
});

test("by clicks too a refused wire says why", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dragFromPalette("Add", { x: 420, y: 300 });
  await editor.port("add", "out").click();
  await editor.port("add", "x").click();
  await expect(page.getByRole("status").filter({ hasText: "cannot feed itself" })).toBeVisible();
  await expect(editor.wires()).toHaveCount(0);
});
