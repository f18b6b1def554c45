import { expect, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";

test("numbers are written as somebody wants, also the next day; what is copied is exact", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const editor = new Editor(page);
  await editor.open();
  await expect(editor.node("price")).toContainText("220");
  await page.keyboard.press("d");
  const dialog = page.getByRole("dialog", { name: "How numbers are written" });
  await dialog.getByLabel("Numbers").selectOption("Fixed decimals");
  await expect(editor.node("price")).toContainText("220.00");
  await expect(dialog.getByRole("row", { name: "1.5e-7" })).toContainText("1.50×10⁻⁷");
  await dialog.getByLabel("Numbers").selectOption("Small fractions");
  await expect(editor.node("tax")).toContainText("11/10");
  await expect(editor.node("price")).toContainText("220.000");
  await page.keyboard.press("Escape");
  await expect(page.getByTitle("∂to pay/∂number of apples = 110.00000000000001")).toBeVisible();
  await page.reload();
  await expect(editor.node("tax")).toContainText("11/10");
  await page.keyboard.press("o");
  await expect(page.getByRole("option", { name: /^tax/ })).toContainText("11/10");
  await page.keyboard.press("o");
  await editor.node("price").click();
  const inspector = page.getByRole("complementary", { name: "Selected" });
  await expect(inspector).toContainText("220.000");
  await inspector.getByRole("button", { name: "Copy the exact value" }).first().click();
  await expect(inspector.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("220.00000000000003");
});

test.describe("where the decimal sign is a comma", () => {
  test.use({ locale: "de-DE" });

  test("numbers show it, and a field takes it; what could be two things is asked back", async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.open();
    await expect(editor.node("tax")).toContainText("1,1");
    await editor.node("tax").dblclick();
    await page.keyboard.type("1.234,5");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("decimal signs");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("1,25");
    await page.keyboard.press("Enter");
    await expect(editor.node("price")).toContainText("250");
    await expect(editor.node("tax")).toContainText("1,25");
  });
});
