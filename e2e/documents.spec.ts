import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor, newEditor } from "./pages/editor.ts";
import { Library } from "./pages/library.ts";
import { cards, expectKept } from "./pages/store.ts";

test("graphs are kept by themselves, and each comes back with its history, reload or not", async ({
  page,
}) => {
  const editor = new Editor(page);
  const library = new Library(page);
  await editor.open();
  await editor.setValue("tax", "1.5");
  await editor.setValue("apple_num", "4");
  await page.keyboard.press("Control+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
  await library.showExample("ReLU: an open or closed valve");
  await expect(editor.nodes()).toHaveCount(2);
  const open = async () =>
    (await cards(page)).filter((card) => card.open).map(({ title }) => title);
  await expect.poll(open).toEqual(["ReLU: an open or closed valve"]);

  await page.reload();
  await expect(editor.nodes()).toHaveCount(2);
  await library.show("Buying apples");
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
  await expect.poll(open).toEqual(["Buying apples"]);
  await page.reload();
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
  await page.keyboard.press("Control+Shift+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 600/);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
  await expect(editor.button("Undo")).toBeDisabled();

  // The example that nobody touched is not in the way.
  await library.open();
  await expect(library.graphs()).toHaveCount(1);
  await expect(library.graphs()).toContainText("on the canvas");
});

test("a graph is renamed, duplicated, deleted and brought back", async ({ page }) => {
  const editor = new Editor(page);
  const library = new Library(page);
  await editor.open();
  await editor.setValue("tax", "1.5");
  await library.showExample("ReLU: an open or closed valve");
  await library.open();
  await expect(library.graph("Buying apples")).toBeVisible();
  await expectAccessible(page);

  await library.dialog.getByRole("button", { name: "More about Buying apples" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await library.choose("Buying apples", "Rename");
  await page.keyboard.type("Market");
  await page.keyboard.press("Enter");
  await library.choose("Market", "Duplicate");
  await expect(library.graph("Market (copy)")).toBeVisible();

  await library.choose("Market", "Delete");
  await expect(library.graph("Market")).toHaveCount(0);
  await library.dialog.getByRole("button", { name: "Undo" }).click();
  await expect(library.graph("Market")).toBeVisible();
  await library.choose("Market (copy)", "Delete");
  await library.dialog.getByRole("button", { name: "Recently deleted (1)" }).click();
  await library.dialog.getByRole("button", { name: "Restore" }).click();
  await library.dialog.getByRole("button", { name: "Back" }).click();
  await expect(library.graph("Market (copy)")).toBeVisible();

  await library.choose("Market (copy)", "Delete");
  await library.dialog.getByRole("button", { name: "Recently deleted (1)" }).click();
  await library.dialog.getByRole("button", { name: "Delete for good" }).click();
  await library.dialog.getByRole("button", { name: /^Sure/ }).click();
  await library.dialog.getByRole("button", { name: "Back" }).click();
  await expect(library.graphs()).toHaveCount(1);

  // The new title is a step of the graph's own history.
  await library.graph("Market").click();
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("textbox", { name: "Title of the graph" })).toHaveValue(
    "Buying apples",
  );
});

test("two windows on one graph: the second works on a copy, and both are kept", async ({
  context,
}) => {
  const first = await newEditor(context);
  await first.setValue("tax", "1.5");
  const second = await newEditor(context);
  const library = new Library(second.page);
  await library.open();
  await expect(library.graphs()).toContainText("open in another window");
  await library.graph("Buying apples").click();
  await expect(second.page.getByRole("status")).toContainText("Here is a copy");
  await expect(second.said("price")).toHaveAccessibleName(/value 300/);
  await second.setValue("tax", "2");
  await first.setValue("tax", "3");

  await Promise.all([expectKept(first.page), expectKept(second.page)]);
  await Promise.all([first.page.reload(), second.page.reload()]);
  await expect(first.said("price")).toHaveAccessibleName(/value 600/);
  await expect(second.said("price")).toHaveAccessibleName(/value 400/);
  await library.open();
  await expect(library.graphs()).toHaveCount(2);
});

test("undo that comes back to a graph another window has gone on with makes a copy", async ({
  context,
}) => {
  const first = await newEditor(context);
  await first.setValue("tax", "1.5");
  await new Library(first.page).showExample("ReLU: an open or closed valve");
  await expect(first.nodes()).toHaveCount(2);
  const second = await newEditor(context);
  await new Library(second.page).show("Buying apples");
  await second.setValue("tax", "2");
  await second.page.close();

  await first.page.keyboard.press("Control+z");
  await expect(first.said("price")).toHaveAccessibleName(/value 300/);
  await expect(first.page.getByRole("status")).toContainText("kept as a copy");
  const library = new Library(first.page);
  await library.open();
  await expect(library.graphs()).toHaveCount(2);
});

test("where storage is denied the library says so, and what can be opened still is", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException("denied", "SecurityError");
    };
    for (const store of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, store, { get: denied });
    }
    Reflect.deleteProperty(window, "showOpenFilePicker");
  });
  const editor = new Editor(page);
  const library = new Library(page);
  await editor.open();
  await library.open();
  await expect(library.dialog).toContainText("This browser keeps nothing");
  await library.close();
  await library.showExample("ReLU: an open or closed valve");
  await expect(editor.nodes()).toHaveCount(2);
  await library.openFiles(
    { name: "one.json", text: graphText("one") },
    { name: "two.json", text: graphText("two") },
  );
  await expect(editor.nodes()).toHaveCount(1);
  await expect(page.getByRole("status")).toContainText("Only the first file");
  await page.keyboard.press("Control+z");
  await expect(editor.nodes()).toHaveCount(2);
});

function graphText(id: string): string {
  const nodes = [{ id, op: "input", value: 1 }];
  return JSON.stringify({ format: "chalkgrad", version: 1, title: id, nodes });
}

/** Files are let go over the window: a drag from the desktop, which no test can do with the mouse. */
async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    return data;
  }, files);
  const target = page.locator("body");
  await target.dispatchEvent("dragenter", { dataTransfer: transfer });
  await expect(page.getByText("Drop to open")).toBeVisible();
  await target.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText("Drop to open")).toHaveCount(0);
}

test("files that are dropped open: the first on the canvas, others in the library; wrong ones are refused", async ({
  page,
}) => {
  const editor = new Editor(page);
  const library = new Library(page);
  await editor.open();
  await drop(page, [{ name: "notes.txt", text: "hello" }]);
  await expect(page.getByRole("alert")).toContainText("notes.txt is no file that can be opened");
  await expect(editor.nodes()).toHaveCount(5);

  await drop(page, [
    { name: "one.json", text: graphText("one") },
    { name: "notes.txt", text: "hello" },
    { name: "two.chalkgrad.json", text: graphText("two") },
  ]);
  await expect(editor.node("one")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("notes.txt");
  await library.show("two");
  await expect(editor.node("two")).toBeVisible();

  // Two reasons: neither is given as the reason of both.
  await drop(page, [
    { name: "notes.txt", text: "hello" },
    { name: "broken.json", text: "{" },
  ]);
  await expect(page.getByRole("alert")).toContainText("notes.txt, broken.json cannot be opened");
  await expect(editor.node("two")).toBeVisible();
});

test("an example that was saved as it is stays among the graphs when another takes its place", async ({
  page,
}) => {
  await filePickers(page);
  const editor = new Editor(page);
  const library = new Library(page);
  await editor.open();
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("status")).toContainText("Saved first.json");
  await library.showExample("ReLU: an open or closed valve");
  await expect(editor.nodes()).toHaveCount(2);
  await library.show("Buying apples");
  await expect(editor.nodes()).toHaveCount(5);
});

test("save and save as go to files as people know it; a file that changed meanwhile is not overwritten unasked", async ({
  page,
}) => {
  await filePickers(page);
  const editor = new Editor(page);
  await editor.open();
  await editor.setValue("tax", "1.5");
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("status")).toContainText("Saved first.json");
  await expect.poll(() => valueInFile(page, "first.json")).toBe(1.5);

  await editor.setValue("tax", "2");
  await expectKept(page);
  await page.reload();
  await expect(editor.said("price")).toHaveAccessibleName(/value 400/);
  await page.keyboard.press("Control+s");
  await expect.poll(() => valueInFile(page, "first.json")).toBe(2);

  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const writing = await (await folder.getFileHandle("first.json")).createWritable();
    await writing.write("somebody else's");
    await writing.close();
  });
  await editor.setValue("tax", "3");
  await page.keyboard.press("Control+s");
  const question = page.getByRole("alertdialog", { name: "first.json has changed" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await page.keyboard.press("Control+s");
  await question.getByRole("button", { name: "Save as…" }).click();
  await expect.poll(() => valueInFile(page, "second.json")).toBe(3);
  await editor.setValue("tax", "4");
  await page.keyboard.press("Control+s");
  await expect.poll(() => valueInFile(page, "second.json")).toBe(4);
  await page.keyboard.press("Control+Shift+s");
  await expect.poll(() => valueInFile(page, "third.json")).toBe(4);
});

test("one file in two windows: the second shows a copy; a recent file opens as it is on the disk", async ({
  context,
}) => {
  await filePickers(context);
  const first = await newEditor(context);
  await first.setValue("tax", "1.5");
  await first.page.keyboard.press("Control+s");
  await expect(first.page.getByRole("status")).toContainText("Saved first.json");

  const second = await newEditor(context);
  const library = new Library(second.page);
  await library.open();
  await library.dialog.getByRole("button", { name: "From a file…" }).click();
  await expect(second.page.getByRole("status")).toContainText(
    "first.json is open in another window",
  );
  await expect(second.said("price")).toHaveAccessibleName(/value 300/);

  await first.page.close();
  await second.setValue("tax", "9");
  await library.open();
  const recent = library.dialog.getByRole("region", { name: "Recent files" });
  await recent.getByRole("button", { name: /^first\.json/ }).click();
  await expect(second.said("price")).toHaveAccessibleName(/value 300/);
});

/**
 * The browser's own pickers cannot be pressed by a test. What they hand out can be had: real files with real handles, in
 * the page's own folder.
 */
async function filePickers(target: Page | BrowserContext): Promise<void> {
  await target.addInitScript(() => {
    const names = ["first.json", "second.json", "third.json"];
    const folder = () => navigator.storage.getDirectory();
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await folder()).getFileHandle(await unused(), { create: true }),
      showOpenFilePicker: async () => [await (await folder()).getFileHandle("first.json")],
    });
    async function unused(): Promise<string> {
      const taken = new Set<string>();
      for await (const name of (await folder()).keys()) taken.add(name);
      return names.find((name) => !taken.has(name))!;
    }
  });
}

function valueInFile(page: Page, name: string): Promise<unknown> {
  return page.evaluate(async (file) => {
    try {
      const folder = await navigator.storage.getDirectory();
      const text = await (await (await folder.getFileHandle(file)).getFile()).text();
      return JSON.parse(text).nodes.find(({ id }: { id: string }) => id === "tax").value;
    } catch {
      return undefined;
    }
  }, name);
}
