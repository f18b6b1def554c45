import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";
import { expectKept } from "./pages/store.ts";

/** Builds a graph by typing it. */
async function type(page: Page, expression: string): Promise<Editor> {
  const editor = new Editor(page);
  await editor.openEmpty();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Type an expression" });
  await field.fill(expression);
  await page.keyboard.press("Enter");
  await expect(editor.nodes().first()).toBeVisible();
  await page.keyboard.press("Escape");
  return editor;
}

const equations = (page: Page) => page.getByRole("list", { name: "Equations of this step" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Selected" });

/** A formula as it is read: its letters and signs, whatever the spaces between them. */
async function readFormula(page: Page): Promise<string> {
  await expect(equations(page).locator("math").first()).toBeAttached();
  return ((await equations(page).textContent()) ?? "").replace(/\s+/g, "");
}

test("a backward step says upstream × local = downstream with its numbers", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(
    page.getByText("The upstream gradient 1.1 arrives at apples (Multiply)."),
  ).toBeVisible();
  await expect.poll(() => readFormula(page)).toContain("=1.1⋅100=110.00000000000001");
  // The unit of what is selected: yen for each apple.
  await editor.node("apple_num").click();
  await expect(inspector(page)).toContainText("—");
  await page.keyboard.press("End");
  await expect(inspector(page)).toContainText("110.00000000000001 yen/apple");
});

test("a fan-out waits, adds up what comes, and lists its paths", async ({ page }) => {
  const editor = await type(page, "a = 3\nc = (a + a) * a");
  await page.keyboard.press("End");
  // The last step brings the two contributions of the sum; the one before, that of the product.
  await page.keyboard.press("ArrowLeft");
  await expect(editor.said("a")).toHaveAccessibleName(/1 of 3 gradients received/);
  expect(await editor.nodeTexts("a")).toContain("1 of 3");
  await editor.node("a").click();
  await expect(inspector(page)).toContainText("1 of 3 gradients received");
  await page.keyboard.press("End");
  await expect(inspector(page)).toContainText("together");
  const ledger = page.getByRole("region", { name: "Path ledger" });
  await expect(ledger.getByRole("listitem")).toHaveCount(3);
  const [sum, gradient] = await ledger.getByRole("definition").allInnerTexts();
  expect(sum).toBe(gradient);
});

test("the point on a curve moves the input, and one undo takes it back", async ({ page }) => {
  const editor = await type(page, "x = 2\nz = relu(x)");
  await editor.node("z").click();
  await expect(inspector(page)).toContainText("Valve: open");
  const point = inspector(page).getByRole("slider", { name: "x of the point" });
  const { x, y, width, height } = (await point.boundingBox())!;
  await editor.drag(
    { x: x + width * 0.75, y: y + height / 2 },
    { x: x + width / 4, y: y + height / 2 },
  );
  await expect(inspector(page)).toContainText("Valve: closed");
  await expect(editor.said("x")).toHaveAccessibleName(/value -\d/);
  await page.keyboard.press("Control+z");
  await expect(editor.said("x")).toHaveAccessibleName(/value 2,/);
  await point.focus();
  await page.keyboard.press("ArrowRight");
  await expect(editor.said("x")).toHaveAccessibleName(/value 2\.1,/);
});

test("the bias of a batch is a fan-out: its rows of gradients run together into one", async ({
  page,
}) => {
  const editor = await type(page, "z = [[1, 2], [3, 4], [5, 6]] * [10, 20]");
  await page.keyboard.press("Escape");
  await editor.node("z").click();
  await expect(
    inspector(page).getByRole("img", { name: "3 rows of gradients run together into one: 9, 12" }),
  ).toBeVisible();
});

test("the slope of the curve is the local factor: 1 − h² of a tanh, not its inverse", async ({
  page,
}) => {
  const editor = await type(page, "x = 0\nh = tanh(x)\nz = h * 3");
  await editor.node("h").click();
  await expect(inspector(page)).toContainText("x = 0, z = 0, slope 1");
  await editor.node("x").dblclick();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await editor.node("h").click();
  // 1 − tanh(1)² = 0.4199…; its inverse would be 2.38.
  await expect(inspector(page)).toContainText(/slope 0\.4199/);
  await expect(editor.said("x")).toHaveAccessibleName(/gradient 1\.2599/);
});

test("shapes stand at the wires where they are wanted, through a reload", async ({ page }) => {
  const editor = await type(page, "y = affine([[1, 2]], [[1, 2, 3], [4, 5, 6]], [7, 8, 9])");
  const shapes = async () =>
    (await editor.wireNumbers("y.w")).filter((text) => /^\d×\d$/.test(text));
  await expect.poll(shapes).toEqual([]);
  await page.keyboard.press("m");
  await expect.poll(shapes).toEqual(["2×3"]);
  await expectKept(page);
  await page.reload();
  await expect.poll(shapes).toEqual(["2×3"]);
});

test("the arrows back thin out behind a chain of sigmoids", async ({ page }) => {
  const editor = await type(page, "y = sigmoid(sigmoid(sigmoid(sigmoid(x))))\nx = 1");
  const bold = async (wire: string) =>
    Number(await editor.wire(wire).locator("path[stroke-dasharray]").getAttribute("stroke-width"));
  const ids = await editor
    .wires()
    .evaluateAll((wires) => wires.map((wire) => wire.getAttribute("data-id") ?? ""));
  const first = ids.find((id) => id !== "y.x" && id.startsWith("sigmoid.")) ?? "";
  await expect.poll(() => bold("y.x")).toBeGreaterThan(1.3);
  expect(await bold(first)).toBeLessThan((await bold("y.x")) - 0.3);
});

test("a negative gradient passes an open valve; a saturated sigmoid lets hardly any through", async ({
  page,
}) => {
  const editor = await type(page, "x = 2\nr = relu(x)\ns = sigmoid(w)\nz = r * -3 + s\nw = 8");
  await editor.node("r").click();
  await expect(inspector(page).getByRole("img", { name: "Valve: open" })).toBeVisible();
  await expect(editor.said("x")).toHaveAccessibleName(/gradient -3$/);
  await editor.node("s").click();
  await expect(inspector(page)).toContainText(/Local factor 0\.00033\d* of at most 0\.25/);
  await expect(inspector(page)).toContainText("Saturated");
});
