import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor, middleOf } from "./pages/editor.ts";
import { Talk } from "./pages/talk.ts";

/** Until the node is half as large again: each press is a glide. */
async function comeNear(editor: Editor): Promise<void> {
  const width = async () => (await editor.node("apple_price").boundingBox())!.width;
  const before = await width();
  await expect
    .poll(async () => {
      await editor.button("Zoom in").click();
      return width();
    })
    .toBeGreaterThan(before * 1.5);
}

test("steps are prepared, noted, moved by key and by hand, and survive what happens to their node", async ({
  page,
}) => {
  const talk = new Talk(page);
  const { editor } = talk;
  await editor.open();
  await page.keyboard.press("Shift+T");
  await expect(talk.panel()).toContainText("Prepared steps are shown like slides.");
  await page.keyboard.press("Home");
  await talk.add();
  await talk.field("Note").fill("What will it cost?");
  await page.keyboard.press("Control+Enter");
  await editor.button("Step forward").click();
  await talk.add();
  await talk.field("Name").fill("The price");
  await page.keyboard.press("Enter");
  await editor.button("To the end").click();
  await talk.add();
  await expect(talk.steps()).toHaveText([
    "1Before the first stepWhat will it cost?",
    "2The price",
    "3All is known",
  ]);
  await expectAccessible(page);

  await talk.steps().nth(2).press("Alt+ArrowUp");
  await expect(talk.steps()).toHaveText([/^1Before/, "2All is known", "3The price"]);
  await expect(talk.steps().nth(1)).toBeFocused();
  await talk.openStep(1);
  const [from, to] = [
    await middleOf(talk.panel().getByTestId("grip").nth(2)),
    await middleOf(talk.panel().getByTestId("grip").nth(0)),
  ];
  await editor.drag(from, { x: to.x, y: to.y - 20 });
  await expect(talk.steps()).toHaveText(["1The price", /^2Before/, "3All is known"]);

  // A step is about its node: it is never lost, and back with it.
  await editor.node("price").click();
  await page.keyboard.press("Delete");
  await expect(talk.steps()).toHaveText(["–The priceGone", /^1Before/, "2All is known"]);
  await talk.openStep(0);
  await expect(talk.panel()).toContainText("This step is gone: the node price was deleted.");
  await page.keyboard.press("Control+z");
  await expect(talk.steps().first()).toHaveText("1The price");
});

test("a talk is played like slides: the pass moves from step to step, and hides and shows what was prepared", async ({
  page,
}) => {
  const talk = new Talk(page);
  const { editor } = talk;
  await editor.open();
  await page.keyboard.press("Shift+T");
  await page.keyboard.press("Home");
  await talk.add();
  await talk.field("Note").fill("Only mine");
  await editor.button("Step forward").click();
  await talk.add();
  await talk.field("To be found first").selectOption("All numbers");
  await editor.button("To the end").click();
  await comeNear(editor);
  await talk.add();
  await expect(talk.field("View")).toHaveValue("own");

  await talk.panel().getByRole("button", { name: "Play the talk" }).click();
  await expect(talk.stand()).toHaveAttribute("aria-valuetext", "1 / 3");
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["—", "—"]);
  await expect(page.getByText("Only mine")).toBeHidden();
  const whole = (await editor.node("apple_price").boundingBox())!;

  await page.keyboard.press("PageDown");
  await expect(talk.stand()).toHaveAttribute("aria-valuetext", "2 / 3");
  await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["?", "—"]);
  await expect(page.getByTestId("words")).toContainText("Forward · to pay · 2 of 5");
  // Whoever presses while the pass moves sees where it goes.
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect.poll(() => editor.wireNumbers("price.x")).toEqual(["200", "1.1"]);
  await expect
    .poll(async () => (await editor.node("apple_price").boundingBox())!.width)
    .toBeGreaterThan(whole.width * 1.2);

  await page.keyboard.press("Home");
  await expect(talk.stand()).toHaveAttribute("aria-valuetext", "1 / 3");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(talk.panel()).toBeVisible();
  await expect(talk.field("View")).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect.poll(() => editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
});

test("the teacher reads the notes, and the class sees step, view and question alone", async ({
  context,
}) => {
  const teacher = new Talk(await context.newPage());
  const { page } = teacher;
  await teacher.editor.open();
  await page.keyboard.press("Shift+T");
  await page.keyboard.press("Home");
  await teacher.add();
  await teacher.field("Note").fill("Ask them what it costs");
  await teacher.editor.button("To the end").click();
  await comeNear(teacher.editor);
  await teacher.add();
  await teacher.field("Note").fill("Tax matters most");
  await page.keyboard.press("Control+Enter");

  // As a teacher looks for it before the class.
  await page.getByRole("banner").getByRole("button", { name: "Present", exact: true }).click();
  await page.mouse.move(300, 300);
  const coming = context.waitForEvent("page");
  await page.getByRole("button", { name: "Present on a second screen" }).click();
  const projector = new Editor(await coming);
  await expect(projector.node("price")).toBeVisible();
  await page.bringToFront();
  await page.getByRole("button", { name: "Play the talk" }).click();
  const note = page.getByRole("region", { name: "Note" });
  await expect(note).toContainText("Ask them what it costs");
  await expect(page.getByRole("region", { name: "Next" })).toContainText("Tax matters most");
  const stand = new Talk(projector.page).stand();
  await expect(stand).toHaveAttribute("aria-valuetext", "1 / 2");
  await expect.poll(() => projector.wireNumbers("apple_price.x")).toEqual(["—", "—"]);
  const whole = (await projector.node("apple_price").boundingBox())!;

  await projector.page.bringToFront();
  await projector.page.keyboard.press("PageDown");
  await expect(stand).toHaveAttribute("aria-valuetext", "2 / 2");
  await projector.page.keyboard.press("PageDown");
  await expect.poll(() => projector.wireNumbers("price.x")).toEqual(["200", "1.1"]);
  await expect
    .poll(async () => (await projector.node("apple_price").boundingBox())!.width)
    .toBeGreaterThan(whole.width * 1.2);
  await expect(projector.page.getByText("Tax matters most")).toHaveCount(0);
  await expect(note).toContainText("Tax matters most");

  await page.reload();
  await expect(note).toContainText("Tax matters most");
  await page.bringToFront();
  await page.keyboard.press("PageUp");
  await expect(stand).toHaveAttribute("aria-valuetext", "1 / 2");
});
