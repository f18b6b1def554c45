import { expect, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

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
