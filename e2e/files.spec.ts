import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { Editor } from "./pages/editor.ts";
import { Library } from "./pages/library.ts";
import { cards, expectKept } from "./pages/store.ts";
import { withoutPickers } from "./pages/withoutPickers.ts";

async function save(page: Page): Promise<{ readonly name: string; readonly path: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

async function openFile(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await new Library(page).openFiles(file);
}

test("save, reload, open: the graph is the same, to the last digit", async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple_num").dblclick();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  const said = await editor.said("price").getAttribute("aria-label");
  const file = await save(page);
  expect(file.name).toMatch(/\.chalkgrad\.json$/);
  const text = await readFile(file.path, "utf8");
  expect(JSON.parse(text)).toMatchObject({ format: "chalkgrad", version: 1 });

  await page.reload();
  await expect(editor.said("price")).toHaveAccessibleName(said!);
  await editor.button("New graph").click();
  await expect(editor.nodes()).toHaveCount(0);
  await openFile(page, file.path);
  await expect(editor.said("price")).toHaveAccessibleName(said!);
  const again = await save(page);
  expect(await readFile(again.path, "utf8")).toBe(text);
});

test("a broken file is refused with every fault, and the open graph stays", async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  await openFile(page, {
    name: "broken.chalkgrad.json",
    text: JSON.stringify({
      format: "chalkgrad",
      version: 1,
      nodes: [
        { id: "a", op: "input", value: [[1, 2], [3]] },
        { id: "a", op: "mull", inputs: { x: "nobody" } },
      ],
    }),
  });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("broken.chalkgrad.json cannot be opened");
  await expect(alert).toContainText("nodes[0].value");
  await expect(alert).toContainText("nodes[1].id");
  await expect(alert).toContainText("nodes[1].op");
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
  await expect(editor.button("Undo")).toBeDisabled();
});

test("a file without places is laid out; a cycle in it is a problem of the graph", async ({
  page,
}) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  await openFile(page, {
    name: "cycle.chalkgrad.json",
    text: JSON.stringify({
      format: "chalkgrad",
      version: 1,
      nodes: [
        { id: "a", op: "input", value: 2 },
        { id: "b", op: "add", inputs: { x: "a", y: "c" } },
        { id: "c", op: "relu", inputs: { x: "b" } },
        { id: "fine", op: "square", inputs: { x: "a" } },
      ],
    }),
  });
  await expect(editor.nodes()).toHaveCount(4);
  await expect(editor.said("fine")).toHaveAccessibleName(/value 4/);
  await expect(editor.said("b")).toHaveAccessibleName(/value not computed/);
  const boxes = await Promise.all(
    ["a", "b", "c", "fine"].map((id) => editor.node(id).boundingBox()),
  );
  const places = new Set(boxes.map((box) => `${box!.x},${box!.y}`));
  expect(places.size).toBe(4);
  await editor.node("b").click();
  await expect(page.getByRole("complementary", { name: "Selected" })).toContainText("b → c → b");
});

test("opening another file can be undone: nothing is lost", async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  await openFile(page, {
    name: "one.chalkgrad.json",
    text: '{"format":"chalkgrad","version":1,"nodes":[{"id":"one","op":"input","value":1}]}',
  });
  await expect(editor.nodes()).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(5);
});

test("undoing an open gives the file up: a save goes to the graph's own file", async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  await openFile(page, {
    name: "other.chalkgrad.json",
    text: '{"format":"chalkgrad","version":1,"nodes":[{"id":"one","op":"input","value":1}]}',
  });
  await expect(editor.nodes()).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(5);
  expect((await save(page)).name).toBe("Buying-apples.chalkgrad.json");
  await page.keyboard.press("Control+Shift+z");
  await expect(editor.nodes()).toHaveCount(1);
  expect((await save(page)).name).toBe("other.chalkgrad.json");
});

test("unsaved work outlives a reload, and comes back after a window was closed", async ({
  context,
}) => {
  const first = await context.newPage();
  const editor = new Editor(first);
  await editor.open();
  await editor.node("tax").dblclick();
  await first.keyboard.type("1.5");
  await first.keyboard.press("Enter");
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
  await expect.poll(() => drafts(first)).toEqual([true]);
  await first.reload();
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);

  // Another window beside it begins with the example: the work belongs to a window that lives.
  const second = new Editor(await context.newPage());
  await second.open();
  await expect(second.said("price")).toHaveAccessibleName(/value 220/);
  await second.page.close();

  await first.close();
  const third = new Editor(await context.newPage());
  await third.open();
  await expect(third.said("price")).toHaveAccessibleName(/value 300/);
  await expect(third.page.getByRole("status")).toContainText("is back");
  await third.page.keyboard.press("Control+z");
  await expect(third.said("price")).toHaveAccessibleName(/value 220/);
});

test("where storage is denied the editor works and says what it cannot keep", async ({ page }) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const store of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, store, { get: denied });
    }
  });
  const editor = new Editor(page);
  await editor.open();
  await editor.button("Change theme").click();
  await editor.paletteItem("Add").click();
  await expect(editor.nodes()).toHaveCount(6);
  await expect(page.getByRole("alert")).toContainText("keeps nothing");
  await page.keyboard.press("Space");
  await expect(editor.button("Pause")).toBeVisible();
});

/** Whether each listed graph in the store is unsaved work. */
async function drafts(page: Page): Promise<boolean[]> {
  return (await cards(page)).filter(({ listed }) => listed).map(({ unsaved }) => unsaved);
}

test("a graph that comes back from a slow disk, after the canvas stands, is brought into view", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  for (let presses = 0; presses < 6; presses++) await page.keyboard.press("-");
  await editor.dropInput({ x: 900, y: 420 }, "7");
  // Later than the first picture waits.
  await page.route("**/restoring-*.js", async (route) => {
    await expect(editor.nodes()).toHaveCount(5);
    await route.continue();
  });
  await expectKept(page);
  await page.reload();
  await expect(editor.nodes()).toHaveCount(1);
  await expect(editor.nodes()).toBeInViewport();
});
