import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Editor, middleOf } from "./pages/editor.ts";
import { expectKept } from "./pages/store.ts";

/** The apple example with its two products in a group called Shop. */
async function openWithShop(page: Page): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open();
  await editor.node("apple_price").click();
  await page.keyboard.down("Shift");
  await editor.node("price").click();
  await page.keyboard.up("Shift");
  await page.keyboard.press("Control+g");
  await expect(editor.nameField()).toBeFocused();
  await page.keyboard.type("Shop");
  await page.keyboard.press("Enter");
  await expect(editor.node("group")).toHaveAccessibleName("Shop: group");
  return editor;
}

test("a group is collapsed to a box: its ports show the numbers, a pass plays over them, and each step is undone", async ({
  page,
}) => {
  const editor = await openWithShop(page);
  await editor.button("Collapse Shop").click();
  await expect(editor.node("price")).toHaveCount(0);
  await expect(editor.wires()).toHaveCount(3);
  await expect(editor.wire("price.x")).toHaveCount(0);
  await expect.poll(() => editor.wireNumbers("price.y")).toEqual(["1.1", "200"]);
  await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["100", "2.2"]);
  await expect(
    editor.node("group").getByRole("img", { name: /value 220\.0+3, gradient 1$/ }),
  ).toBeVisible();

  await page.keyboard.press("Home");
  await expect.poll(() => editor.wireNumbers("price.y")).toEqual(["—", "—"]);
  await page.keyboard.press("Space");
  await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  await expect
    .poll(() => editor.wireNumbers("price.y"), { timeout: 20_000 })
    .toEqual(["1.1", "200"]);

  await editor.button("Expand Shop").click();
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.0+3, gradient 1$/);
  await page.keyboard.press("Control+z");
  await expect(editor.node("price")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(editor.node("price")).toBeVisible();
  await expect(editor.node("group")).toHaveAccessibleName("Shop: group");
  await page.keyboard.press("Control+z");
  await expect(editor.node("group")).toHaveAccessibleName("group: group");
  await page.keyboard.press("Control+z");
  await expect(editor.node("group")).toHaveCount(0);
  await expect(editor.button("Undo")).toBeDisabled();
});

test("a box is connected at its ports, and refuses in words", async ({ page }) => {
  const editor = await openWithShop(page);
  await page.keyboard.press("h");
  await expect(editor.port("group", ".price")).toBeVisible();
  await editor.dragFromPalette("ReLU", { x: 640, y: 440 });
  await expect(editor.node("relu")).toBeVisible();
  await editor.drag(
    await middleOf(editor.port("group", ".price")),
    await middleOf(editor.port("relu", "x")),
  );
  await expect.poll(() => editor.wireNumbers("relu.x")).toEqual(["220", "1"]);
  await editor.drag(
    await middleOf(editor.port("relu", "out")),
    await middleOf(editor.port("group", "price.y")),
  );
  await expect(page.getByText(/already has a wire/)).toBeVisible();
});

test("a frame is dragged by its title with all that it holds, and so is its box, as one entry each", async ({
  page,
}) => {
  const editor = await openWithShop(page);
  const place = async (id: string) => {
    const { x, y } = await middleOf(editor.node(id));
    return { x: Math.round(x), y: Math.round(y) };
  };
  const before = await place("price");
  const tab = await middleOf(editor.node("group").getByTitle("Shop", { exact: true }));
  const grasp = { x: tab.x - 20, y: tab.y };
  await editor.drag(grasp, { x: grasp.x - 60, y: grasp.y + 90 });
  const after = await place("price");
  expect(after.y - before.y).toBeGreaterThan(80);
  expect((await place("apple")).y).toBeLessThan(before.y);
  await page.keyboard.press("Control+z");
  await expect.poll(() => place("price")).toEqual(before);

  await page.keyboard.press("h");
  const box = await place("group");
  await editor.drag({ x: box.x, y: box.y - 40 }, { x: box.x, y: box.y + 50 });
  await expect.poll(async () => (await place("group")).y - box.y).toBeGreaterThan(80);
  await page.keyboard.press("Shift+h");
  await expect.poll(async () => (await place("price")).y - before.y).toBeGreaterThan(80);
});

test("a node that is let go in a frame joins the group, and leaves it by command", async ({
  page,
}) => {
  const editor = await openWithShop(page);
  const frame = editor.node("group");
  const inside = await middleOf(frame);
  await editor.drag(await middleOf(editor.node("tax")), { x: inside.x, y: inside.y + 60 });
  await frame.getByTitle("Shop", { exact: true }).click();
  await page.keyboard.press("h");
  await expect(frame).toHaveAccessibleName("Shop: collapsed group, nodes: 3");
  await page.keyboard.press("Control+z");
  // Being moved and joining are one entry.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("h");
  await expect(frame).toHaveAccessibleName("Shop: collapsed group, nodes: 2");
  await page.keyboard.press("Shift+h");
  await editor.node("price").click();
  await page.keyboard.press("Alt+Shift+G");
  await expect(editor.node("price")).toBeVisible();
  await frame.getByTitle("Shop", { exact: true }).click();
  await page.keyboard.press("h");
  await expect(frame).toHaveAccessibleName("Shop: collapsed group, nodes: 1");
  await page.keyboard.down("Shift");
  await editor.node("price").click();
  await page.keyboard.up("Shift");
  await page.keyboard.press("Alt+g");
  await expect(frame).toHaveAccessibleName("Shop: collapsed group, nodes: 2");
});

test("tidy keeps a group together", async ({ page }) => {
  const editor = await openWithShop(page);
  const box = await middleOf(editor.node("tax"));
  await page.keyboard.press("Escape");
  await page.keyboard.down("Alt");
  await editor.drag(box, { x: (await middleOf(editor.node("group"))).x, y: box.y - 90 });
  await page.keyboard.up("Alt");
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  const outside = async () => {
    const [frame, tax] = [
      await editor.node("group").boundingBox(),
      await middleOf(editor.node("tax")),
    ];
    return frame !== null && (tax.x < frame.x || tax.y > frame.y + frame.height);
  };
  await expect.poll(outside).toBe(true);
});

test("groups and notes stand in the outline and are found", async ({ page }) => {
  const editor = await openWithShop(page);
  await page.mouse.move(560, 560);
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
  await page.keyboard.type("Tax comes **last**");
  await page.keyboard.press("Control+Enter");
  await expect(editor.node("note")).toBeFocused();
  await page.keyboard.press("o");
  const list = page.getByRole("listbox", { name: "Nodes in the order of computation" });
  await expect(list.getByRole("option", { name: /^to pay, Multiply\. .*in Shop\./ })).toBeVisible();
  await list.focus();
  await page.keyboard.press("End");
  await expect(list.getByRole("option", { name: "Note: Tax comes last" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("ArrowUp");
  const group = list.getByRole("option", { name: /^Shop, Group: / });
  await expect(group).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("h");
  await expect(list.getByRole("option", { name: /^Shop, Collapsed group: / })).toBeVisible();
  await expect(editor.node("price")).toHaveCount(0);

  await page.keyboard.press("o");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Control+f");
  await expect(page.getByRole("combobox", { name: "Find nodes" })).toBeFocused();
  await page.keyboard.type("last");
  await expect(page.getByRole("option", { name: /Tax comes/ }).last()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(editor.node("note")).toHaveClass(/selected/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("shop");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(editor.node("group")).toBeFocused();
  // From the box on by arrow keys.
  await page.keyboard.press("ArrowLeft");
  await expect(editor.node("group")).not.toBeFocused();
  await expect(editor.selected()).toHaveCount(1);
});

test("by keyboard alone: Tab to the group, rename, collapse, move, dissolve", async ({ page }) => {
  const editor = await openWithShop(page);
  await editor.node("apple").click();
  await page.keyboard.press("Escape");
  await page.mouse.move(640, 20);
  await editor.tabTo(editor.node("group"));
  await page.keyboard.press("F2");
  await page.keyboard.type("Till");
  await page.keyboard.press("Enter");
  await expect(editor.node("group")).toBeFocused();
  await page.keyboard.press("h");
  await expect(editor.node("group")).toHaveAccessibleName("Till: collapsed group, nodes: 2");
  await expect(editor.node("group")).toBeFocused();
  const { y } = await middleOf(editor.node("group"));
  await page.keyboard.press("Control+ArrowDown");
  await expect.poll(async () => (await middleOf(editor.node("group"))).y).toBeGreaterThan(y + 10);
  await page.keyboard.press("Control+Shift+g");
  await expect(editor.node("group")).toHaveCount(0);
  await expect(editor.node("price")).toBeVisible();
});

test("Delete dissolves a group and keeps what it holds; copies of it come whole", async ({
  page,
}) => {
  const editor = await openWithShop(page);
  await page.keyboard.press("h");
  await page.keyboard.press("Control+d");
  await expect(editor.node("group_2")).toHaveAccessibleName(
    /^Shop: collapsed group, nodes: 2\. In Shop: x of apples has no wire yet/,
  );
  await page.keyboard.press("Delete");
  await expect(editor.node("group_2")).toHaveCount(0);
  await expect(editor.node("price_2")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(editor.nodes()).toHaveCount(0);
});

test("a note is written in Markdown and TeX, resized, and kept through a reload", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.mouse.move(560, 460);
  await page.keyboard.press("n");
  const field = page.getByRole("textbox", { name: "Text of the note" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(editor.node("note")).toHaveCount(0);
  await expect(editor.button("Undo")).toBeDisabled();

  await page.keyboard.press("n");
  await expect(field).toBeFocused();
  await page.keyboard.type("# Tax\n\n**dear** $\\frac{a}{b}$ [book](https://example.org)");
  await page.keyboard.press("Control+Enter");
  const note = editor.node("note");
  await expect(note.getByRole("heading", { name: "Tax" })).toBeVisible();
  await expect(note.locator("strong")).toHaveText("dear");
  await expect(note.locator("mfrac")).toHaveCount(1);
  await expect(note.getByRole("link", { name: "book" })).toHaveAttribute("rel", /noopener/);
  await expect(note).toBeFocused();

  const width = async () => Math.round((await note.boundingBox())!.width);
  const before = await width();
  const corner = await middleOf(note.getByRole("button", { name: /Resize/ }));
  await editor.drag(corner, { x: corner.x + 80, y: corner.y });
  await expect.poll(width).toBeGreaterThan(before + 60);
  await page.keyboard.press("Control+z");
  await expect.poll(width).toBe(before);
  await page.keyboard.press("Control+z");
  await expect(note).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(note.locator("mfrac")).toHaveCount(1);
  await expectKept(page);
  await page.reload();
  await expect(note.locator("mfrac")).toHaveCount(1);
});

test("hostile texts are letters", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const editor = new Editor(page);
  await editor.open();
  await page.mouse.move(560, 460);
  await page.keyboard.press("n");
  const evil = [
    "<img src=x onerror=alert(1)>",
    "[run](javascript:alert(2))",
    "$\\href{javascript:alert(3)}{x}$",
    "$\\def\\a{\\a\\a}\\a$",
  ];
  await page.getByRole("textbox", { name: "Text of the note" }).fill(evil.join("\n\n"));
  await page.keyboard.press("Control+Enter");
  const note = editor.node("note");
  await expect(note).toContainText("<img src=x onerror=alert(1)>");
  await expect(note).toContainText("$\\def\\a{\\a\\a}\\a$");
  await expect(note.locator("img, a, script, [href]")).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

for (const theme of ["paper", "board"]) {
  test(`axe finds nothing in groups and notes, ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem("chalkgrad.theme", name), theme);
    const editor = await openWithShop(page);
    await page.mouse.move(560, 460);
    await page.keyboard.press("n");
    await expect(page.getByRole("textbox", { name: "Text of the note" })).toBeFocused();
    await page.keyboard.type("# A\n\n`b` [c](https://example.org) $d$");
    const violations = async () => {
      const { violations: found } = await new AxeBuilder({ page }).analyze();
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Control+Enter");
    // With the keyboard comes the camera: fitting is for after that.
    await expect(editor.node("note")).toBeFocused();
    await page.keyboard.press("f");
    await editor.button("Collapse Shop").click();
    await expect(editor.node("note").locator("math")).toHaveCount(1);
    expect(await violations()).toEqual([]);
  });
}
