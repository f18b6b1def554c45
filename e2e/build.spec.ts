import { expect, test } from "@playwright/test";
import { Editor, middleOf } from "./pages/editor.ts";

/** The ten numbers of the book's figure, at the wires and at the open end of price. */
async function expectAppleNumbers(editor: Editor): Promise<void> {
  await expect.poll(() => editor.wireNumbers("mul.x")).toEqual(["100", "2.2"]);
  expect(await editor.wireNumbers("mul.y")).toEqual(["2", "110"]);
  expect(await editor.wireNumbers("mul_2.x")).toEqual(["200", "1.1"]);
  expect(await editor.wireNumbers("mul_2.y")).toEqual(["1.1", "200"]);
  expect((await editor.nodeTexts("mul_2")).slice(0, 2)).toEqual(["220", "1"]);
}

/** The same with all digits. */
async function expectExactNumbers(editor: Editor): Promise<void> {
  const said = {
    input: "value 100, gradient 2.2",
    input_2: "value 2, gradient 110.00000000000001",
    input_3: "value 1.1, gradient 200",
    mul: "value 200, gradient 1.1",
    mul_2: "value 220.00000000000003, gradient 1",
  };
  for (const [id, words] of Object.entries(said)) {
    await expect(editor.said(id)).toHaveAccessibleName(`${id}: ${words}`);
  }
}

test("the apple graph is built from an empty canvas with the mouse", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 160 }, "100");
  await editor.dropInput({ x: 320, y: 300 }, "2");
  await editor.dropInput({ x: 520, y: 440 }, "1.1");
  await editor.dragFromPalette("Multiply", { x: 560, y: 220 });
  await editor.dragFromPalette("Multiply", { x: 800, y: 320 });
  await editor.pullWire("input", "mul", "x");
  await editor.pullWire("input_2", "mul", "y");
  await editor.pullWire("mul", "mul_2", "x");
  await editor.pullWire("input_3", "mul_2", "y");
  await expect(editor.wires()).toHaveCount(4);
  // A wire that was made is no refusal.
  await expect(page.getByRole("status")).toHaveCount(0);
  await expectAppleNumbers(editor);
  await expectExactNumbers(editor);
});

test("the apple graph is built with the keyboard alone", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const { keyboard } = page;
  await editor.tabTo(editor.button("New graph"));
  await keyboard.press("Enter");
  await expect(editor.nodes()).toHaveCount(0);

  for (const value of ["100", "2", "1.1"]) {
    await editor.tabTo(editor.paletteItem("Input"));
    await keyboard.press("Enter");
    await expect(editor.valueField()).toBeFocused();
    await keyboard.type(value);
    await keyboard.press("Enter");
    await expect(editor.valueField()).toHaveCount(0);
  }
  for (const id of ["mul", "mul_2"]) {
    await editor.tabTo(editor.paletteItem("Multiply"));
    await keyboard.press("Enter");
    await expect(editor.node(id)).toBeFocused();
  }

  const connect = async (source: string, target: string) => {
    await editor.tabTo(editor.node(source));
    await keyboard.press("c");
    await expect(page.getByRole("dialog")).toBeVisible();
    await keyboard.type(target);
    await keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(editor.node(source)).toBeFocused();
  };
  await connect("input", "mul x");
  await connect("input_2", "mul y");
  await connect("mul", "mul_2 x");
  await connect("input_3", "mul_2 y");
  await expectAppleNumbers(editor);
  await expectExactNumbers(editor);

  await keyboard.press("Space");
  await expect(editor.button("Pause")).toBeVisible();
});

test("a wire is made by clicking one port and then the other", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 260 }, "-3");
  await editor.dragFromPalette("ReLU", { x: 600, y: 260 });
  await editor.port("input", "out").click();
  await editor.port("relu", "x").click();
  await expect(editor.wires()).toHaveCount(1);
  await expect(page.getByRole("status")).toHaveCount(0);
  await expect(editor.said("relu")).toHaveAccessibleName("relu: value 0, gradient 1");
  await expect(editor.said("input")).toHaveAccessibleName("input: value -3, gradient 0");
});

test("a node dropped outside the canvas is not placed", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dragFromPalette("Add", { x: 600, y: 20 });
  await expect(editor.nodes()).toHaveCount(0);
});

test("nodes placed by key come into view, however many", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const canvas = (await page.getByRole("region", { name: "Graph" }).boundingBox())!;
  for (let count = 1; count <= 4; count++) {
    await editor.paletteItem("Input").focus();
    await page.keyboard.press("Enter");
    await expect(editor.valueField()).toBeFocused();
    await expect
      .poll(async () => {
        const box = (await editor.valueField().boundingBox())!;
        return box.y > canvas.y && box.y + box.height < canvas.y + canvas.height - 80;
      })
      .toBe(true);
    await page.keyboard.press("Enter");
  }
});

test("Escape gives up a wire that was begun by a click", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 320, y: 260 }, "2");
  await editor.dragFromPalette("ReLU", { x: 600, y: 260 });
  await editor.port("input", "out").click();
  await page.keyboard.press("Escape");
  await editor.port("relu", "x").click();
  await expect(editor.wires()).toHaveCount(0);
});

test("a node that feeds both ports of another has room for all four numbers", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 330, y: 300 }, "4");
  await editor.dragFromPalette("Multiply", { x: 640, y: 300 });
  await editor.pullWire("input", "mul", "x");
  await editor.pullWire("input", "mul", "y");
  await expect(editor.said("input")).toHaveAccessibleName("input: value 4, gradient 8");
  const boxes = await page.locator(".react-flow__edge text").evaluateAll((texts) =>
    texts.map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  expect(boxes).toHaveLength(4);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y + 4 ||
        b.y + b.height <= a.y + 4;
      expect(apart).toBe(true);
    }
  }
});

test("a wire let go over the empty canvas adds a node there and is wired to it", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await editor.dropInput({ x: 330, y: 300 }, "-2");
  const from = await middleOf(editor.port("input", "out"));
  await editor.drag(from, { x: 640, y: 300 });
  await expect(page.getByRole("dialog").getByPlaceholder("Search nodes")).toBeFocused();
  await page.keyboard.type("relu");
  await page.keyboard.press("Enter");
  await expect(editor.said("relu")).toHaveAccessibleName("relu: value 0, gradient 1");
  const place = await middleOf(editor.node("relu"));
  expect(Math.hypot(place.x - 640, place.y - 300)).toBeLessThan(12);
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(1);
});

test("a double-click, and Tab over the canvas, open the list of nodes at the pointer", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await page.mouse.dblclick(600, 300);
  await expect(page.getByRole("dialog").getByPlaceholder("Search nodes")).toBeFocused();
  await page.keyboard.type("sig");
  await page.keyboard.press("Enter");
  await expect(editor.node("sigmoid")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.move(700, 450);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("dialog").getByPlaceholder("Search nodes")).toBeFocused();
  await page.keyboard.type("行列積");
  await page.keyboard.press("Enter");
  await expect(editor.node("matmul")).toBeVisible();
});
