import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("copy and paste: new nodes with their wires, and readable JSON for other programs", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ format: "chalkgrad", version: 1 });

  await page.mouse.move(640, 490);
  await page.keyboard.press("Control+v");
  await expect(editor.nodes()).toHaveCount(10);
  await expect(editor.wires()).toHaveCount(8);
  await expect(editor.said("price_2")).toHaveAccessibleName(
    /value 220\.00000000000003, gradient 1$/,
  );
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(5);
});

test("cut takes away, paste brings back; what is no graph is refused in words", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("tax").click();
  await page.keyboard.press("Control+x");
  await expect(editor.nodes()).toHaveCount(4);
  await page.keyboard.press("Control+v");
  await expect(editor.nodes()).toHaveCount(5);
  await page.evaluate(() => navigator.clipboard.writeText("hello"));
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("alert")).toContainText("is no graph");
  await expect(editor.nodes()).toHaveCount(5);
});

test("duplicate, alone or with the wires that come in", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("price").click();
  await page.keyboard.press("Control+d");
  await expect(editor.nodes()).toHaveCount(6);
  await expect(editor.wires()).toHaveCount(4);
  await page.keyboard.press("Control+z");
  await editor.node("price").click();
  await page.keyboard.press("Control+Shift+d");
  await expect(editor.wires()).toHaveCount(6);
  await expect(editor.said("price_2")).toHaveAccessibleName(/value 220\.00000000000003/);
});

test("a typed expression becomes a graph; a fault is marked where it is", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Type an expression" });
  await expect(field).toBeFocused();
  await field.fill("個数 = 2\nprice = (100 * 個数) ** 1.1 + rellu(3)");
  await page.keyboard.press("Enter");
  const alert = page.getByRole("alert");
  await expect(alert.locator("mark")).toHaveText("rellu");
  await expect(alert).toContainText("relu");
  await field.fill("個数 = 2\nprice = (100 * 個数) * 1.1");
  await page.keyboard.press("Enter");
  await expect(editor.said("price")).toHaveAccessibleName(
    "price: value 220.00000000000003, gradient 1",
  );
  await expect(page.locator("svg text").filter({ hasText: "個数" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(0);
});

test("a link holds the whole graph; broken links leave the open graph alone", async ({
  page,
  context,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple_num").dblclick();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  const said = await editor.said("price").getAttribute("aria-label");
  await editor.button("Share…").click();
  const sharing = page.getByRole("dialog", { name: "Share by link" });
  await expect(sharing.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await sharing.getByRole("button", { name: "Copy the link" }).click();
  await expect(sharing.getByRole("button", { name: "Copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(400);

  const other = new Editor(await context.newPage());
  await other.page.goto(link);
  await expect(other.said("price")).toHaveAccessibleName(said!);
  expect(other.page.url()).not.toContain("#g=");

  for (const broken of [link.slice(0, -20), `${link.split("#")[0]}#g=2.AAAA`, `${link}!?`]) {
    await other.page.evaluate((address) => {
      location.hash = new URL(address).hash;
    }, broken);
    await expect(other.page.getByRole("alert")).toContainText("The link cannot be opened");
    await expect(other.said("price")).toHaveAccessibleName(said!);
    await other.page.keyboard.press("Escape");
    await expect(other.page.getByRole("alert")).toHaveCount(0);
  }
});

test("a link says at which step and in which theme it opens; what it says else is named", async ({
  page,
  context,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const shown = await page.getByRole("slider", { name: "Position" }).inputValue();
  await editor.button("Share…").click();
  const sharing = page.getByRole("dialog", { name: "Share by link" });
  await sharing.getByRole("checkbox", { name: "Open in this theme" }).check();
  await expectAccessible(page);
  const field = sharing.getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#g=1\.[\w-]+&step=3&theme=paper$/);
  const link = await field.inputValue();

  const other = new Editor(await context.newPage());
  await other.page.addInitScript(() => localStorage.setItem("chalkgrad.theme", "board"));
  await other.page.goto(`${link}&fbclid=x`);
  await expect(other.page.getByRole("status").filter({ hasText: "fbclid=x" })).toBeVisible();
  const slider = other.page.getByRole("slider", { name: "Position" });
  await expect(slider).toHaveValue(shown);
  await expect(other.page.locator("html")).toHaveAttribute("data-theme", "paper");
  // A link changes nobody's settings.
  expect(await other.page.evaluate(() => localStorage.getItem("chalkgrad.theme"))).toBe("board");
});

test("a graph too large for a code is shared by its link alone, or as a file", async ({ page }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Type an expression" });
  const lines = Array.from(
    { length: 60 },
    (_, i) => `y${i} = sin(${(i * 0.618) % 1}) * ${i ** 3}.5`,
  );
  await field.fill(lines.join("\n"));
  await page.keyboard.press("Enter");
  await expect(field).toHaveCount(0);
  await editor.button("Share…").click();
  const sharing = page.getByRole("dialog", { name: "Share by link" });
  await expect(sharing).toContainText("too long for a QR code");
  await expect(sharing.getByRole("img", { name: "QR code of the link" })).toHaveCount(0);
});
