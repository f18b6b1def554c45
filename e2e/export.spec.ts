import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium, expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { dropFile } from "./pages/dropFile.ts";
import { Export, openWithDownloads } from "./pages/export.ts";
import { Library } from "./pages/library.ts";

test("an SVG picture is saved as it is seen, and opens again", async ({ page }) => {
  const editor = await openWithDownloads(page);
  const said = await editor.said("price").getAttribute("aria-label");
  const exporting = new Export(page);
  await exporting.open();
  await expect(exporting.dialog.getByRole("img", { name: "Preview: SVG" })).toBeVisible();
  await expectAccessible(page);
  await exporting.dialog.getByLabel("Gradients").uncheck();
  const file = await exporting.save();
  expect(file.name).toBe("Buying-apples.svg");
  const svg = await readFile(file.path, "utf8");
  expect(svg).toContain(">220<");
  expect(svg).not.toContain(">2.2<");
  await exporting.close();
  await editor.button("New graph").click();
  await expect(editor.nodes()).toHaveCount(0);
  await new Library(page).openFiles(file.path);
  await expect(editor.said("price")).toHaveAccessibleName(said!);
});

test("a PNG picture has the chosen size, and opens again where it is dropped", async ({ page }) => {
  const editor = await openWithDownloads(page);
  const exporting = new Export(page);
  await exporting.open();
  await exporting.choose("PNG");
  const size = exporting.dialog.getByLabel("Size");
  const caption = exporting.dialog.getByText(/^\d+ × \d+ pixels$/);
  await size.selectOption("2×");
  const twice = (await caption.textContent())!;
  await size.selectOption("1×");
  await expect(caption).not.toHaveText(twice);
  const [width, height] = numbersIn((await caption.textContent())!);
  await size.selectOption("2×");
  await expect(caption).toHaveText(`${2 * width!} × ${2 * height!} pixels`);
  const file = await exporting.save();
  const png = await readFile(file.path);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width!, 2 * height!]);
  await exporting.close();
  await editor.button("New graph").click();
  await expect(editor.nodes()).toHaveCount(0);
  await dropFile(page, "mail.png", png);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
  // A picture is never written over: saving makes a file of the graph's own kind.
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect((await download).suggestedFilename()).toBe("mail.chalkgrad.json");
  await dropFile(page, "holiday.svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(page.getByRole("alert")).toContainText("holiday.svg is a picture without a graph");
});

test("a copied PNG picture has the graph beside it, as text that can be pasted", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const editor = await openWithDownloads(page);
  const exporting = new Export(page);
  await exporting.open();
  await exporting.choose("PNG");
  await exporting.dialog.getByRole("button", { name: "Copy" }).click();
  await expect(exporting.dialog.getByRole("status")).toHaveText("Copied.");
  const kinds = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types.toSorted();
  });
  expect(kinds).toEqual(["image/png", "text/plain"]);
  await exporting.close();
  await editor.button("New graph").click();
  await expect(editor.nodes()).toHaveCount(0);
  await page.keyboard.press("Control+v");
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
});

test("a PDF has a page a step on paper, and opens again", async ({ page }) => {
  const editor = await openWithDownloads(page);
  const exporting = new Export(page);
  await exporting.open();
  await exporting.choose("PDF");
  const { dialog } = exporting;
  await expect(dialog.getByRole("combobox", { name: /^Moment/ })).toBeVisible();
  await dialog.getByLabel("Paper size").selectOption("A4");
  await dialog.getByLabel("Pages").selectOption("One a step, with words");
  await expect(dialog.getByText("5 pages; the first one is shown.")).toBeVisible();
  await expect(dialog.getByRole("img", { name: "Preview: PDF" })).toBeVisible();
  // Every step has its page: there is no moment to choose.
  await expect(dialog.getByRole("combobox", { name: /^Moment/ })).toHaveCount(0);
  await expectAccessible(page);
  const file = await exporting.save();
  expect(file.name).toBe("Buying-apples.pdf");
  expect(
    (await readFile(file.path)).toString("latin1").match(/\/MediaBox \[0 0 841/g),
  ).toHaveLength(5);
  await exporting.close();
  await editor.button("New graph").click();
  await expect(editor.nodes()).toHaveCount(0);
  await new Library(page).openFiles(file.path);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
});

test("a program is copied as it is read; a broken graph has none, and the reason is given", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const editor = await openWithDownloads(page);
  const exporting = new Export(page);
  await exporting.open();
  await exporting.choose("NumPy, in layers");
  const preview = exporting.dialog.getByRole("region", { name: "Preview: NumPy, in layers" });
  await expect(preview).toContainText("class MulLayer");
  await exporting.dialog.getByRole("button", { name: "Copy" }).click();
  await expect(exporting.dialog.getByRole("status")).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await preview.locator("pre").textContent());
  await exporting.close();
  await editor.paletteItem("Add").click();
  await exporting.open();
  await expect(exporting.dialog.getByRole("alert")).toContainText("Mend this first");
  await expect(exporting.dialog.getByRole("button", { name: "Save…" })).toBeDisabled();
});

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+/g)].map(Number);
}

/** Every format that the command writes too, by the dialog's name. */
const sameBytes = {
  SVG: "svg",
  "Animated SVG": "svg-animated",
  PDF: "pdf",
  PowerPoint: "pptx",
  Worksheet: "worksheet",
  TikZ: "tikz",
  DOT: "dot",
  Mermaid: "mermaid",
  "NumPy, in layers": "layers",
  NumPy: "numpy",
  PyTorch: "pytorch",
  JAX: "jax",
  "Jupyter notebook": "ipynb",
  ONNX: "onnx",
  "Chalkgrad JSON": "json",
} as const;

test("the dialog and the command write the same bytes", async ({ page }) => {
  await openWithDownloads(page);
  const exporting = new Export(page);
  await exporting.open();
  await exporting.choose("Chalkgrad JSON");
  const { path: graph } = await exporting.save();
  const compare = async (name: string, format: string, ...more: string[]) => {
    await exporting.choose(name);
    const file = await exporting.save();
    const written = byCommand(graph, "--to", format, ...more);
    expect(written.equals(await readFile(file.path)), `${name} ${more.join(" ")}`).toBe(true);
  };
  for (const [name, format] of Object.entries(sameBytes)) await compare(name, format);

  const { dialog } = exporting;
  await exporting.choose("PDF");
  await dialog.getByLabel("Paper size").selectOption("A4");
  await compare("PDF", "pdf", "--paper", "a4");
  await dialog.getByLabel("Pages").selectOption("One a step, with words");
  await dialog.getByLabel("Language of the words").selectOption("日本語");
  await compare("PDF", "pdf", "--paper", "a4", "--pages", "steps", "--language", "ja");
  await exporting.choose("Worksheet");
  await dialog.getByLabel("Paper size").selectOption("Letter");
  await dialog.getByLabel("To be filled in").selectOption("Gradients");
  const asked = ["--paper", "letter", "--ask", "gradients", "--language", "ja"];
  await compare("Worksheet", "worksheet", ...asked);
});

test("in one browser the dialog and the command paint the same pixels", async ({ page }) => {
  await openWithDownloads(page);
  const exporting = new Export(page);
  const { dialog } = exporting;
  await exporting.open();
  await exporting.choose("Chalkgrad JSON");
  const { path: graph } = await exporting.save();
  await exporting.choose("PNG");
  const { path: png } = await exporting.save();
  expect(byCommand(graph, "--to", "png").equals(await readFile(png))).toBe(true);
  await exporting.choose("GIF");
  await dialog.getByLabel("Width in pixels").selectOption("480");
  await dialog.getByLabel("Speed").selectOption("4×");
  await dialog.getByRole("button", { name: "Make the film" }).click();
  await expect(dialog.getByText("The film is ready to be saved.")).toBeVisible();
  const { path: gif } = await exporting.save();
  const film = byCommand(graph, ..."--to gif --width 480px --speed 4".split(" "));
  expect(film.equals(await readFile(gif))).toBe(true);
});

/** What the command writes, with the browser of the tests where it takes one. */
function byCommand(graph: string, ...options: readonly string[]): Buffer {
  const command = fileURLToPath(new URL("../packages/cli/bin/chalkgrad.js", import.meta.url));
  const browser = process.env.CHROMIUM_PATH ?? chromium.executablePath();
  return execFileSync(process.execPath, [command, "export", graph, ...options], {
    maxBuffer: 1e8,
    env: { ...process.env, CHROMIUM_PATH: browser },
  });
}

test("many pages tell how far they have come, and can be cancelled", async ({ page }) => {
  test.slow();
  const editor = await openWithDownloads(page);
  await editor.openEmpty();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Type an expression" });
  const lines = Array.from({ length: 140 }, (_, i) => `y${i + 1} = -y${i}`);
  await field.fill(["y0 = 1", ...lines].join("\n"));
  await page.keyboard.press("Enter");
  await expect(field).toHaveCount(0);
  const exporting = new Export(page);
  await exporting.open();
  const { dialog } = exporting;
  await exporting.choose("PDF");
  await dialog.getByLabel("Pages").selectOption("One a step, with words");
  await dialog.getByLabel("One step is").selectOption("a node");
  await expect(dialog.getByText(/^Page \d+ of 28\d$/)).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText(/^Cancelled/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Save…" })).toBeDisabled();
  await dialog.getByRole("button", { name: "Make it after all" }).click();
  await expect(dialog.getByText(/^28\d pages; the first/)).toBeVisible({ timeout: 40_000 });
});
