import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";

const card = (page: Page) => page.getByRole("region", { name: "Predict first" });

async function openPredicting(page: Page): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("w");
  await expect(card(page)).toBeVisible();
  return editor;
}

/** Answers every question of a step by key, waits for the number, and goes on. */
async function predict(page: Page, first: string, typed: readonly string[]): Promise<void> {
  await expect(page.getByRole("textbox", { name: first })).toBeFocused();
  for (const each of typed) {
    await page.keyboard.type(each);
    await page.keyboard.press("Enter");
  }
  await expect(card(page).getByRole("listitem")).toHaveCount(typed.length);
}

async function next(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Next" })).toBeFocused();
  // The numbers have come: each answer has its verdict.
  await expect(card(page).getByRole("listitem").last()).toContainText(/^(right|not|shown)/);
  await page.keyboard.press("Enter");
}

test("each number is predicted before it is shown, and a wrong gradient has its mistake named", async ({
  page,
}) => {
  const editor = await openPredicting(page);
  // Nothing that would tell the answer can be read, not even at the end of the pass.
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  expect(await editor.wireNumbers("price.x")).toEqual(["?", "—"]);
  await expect(editor.said("price")).toHaveAccessibleName(/not computed.*not computed/);
  await expectAccessible(page);

  await page.getByRole("textbox", { name: "Value of apples" }).focus();
  await predict(page, "Value of apples", ["100*2"]);
  await expect(card(page)).toContainText("right");
  await next(page);
  await predict(page, "Value of to pay", ["220"]);
  await next(page);
  await predict(page, "Gradient of to pay", ["1"]);
  await next(page);
  // The inputs of a product, swapped.
  await predict(page, "Gradient back over apples → to pay.x", ["200", "1,1"]);
  await expect(card(page).getByText(/the inputs are swapped/)).toHaveCount(2);
  expect(await editor.wireNumbers("price.y")).toEqual(["1.1", "200"]);
  await next(page);
  // Where 110 comes from: the upstream factor forgotten; the other one is right.
  await predict(page, "Gradient back over yen per apple → apples.x", ["2.2", "100"]);
  await expect(card(page).getByText(/the upstream factor is missing/)).toBeVisible();
  expect(await editor.wireNumbers("apple_price.y")).toEqual(["2", "110"]);
  await next(page);
  await expect(card(page)).toContainText("4 of 7 right.");
  await expect(editor.button("Go again")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Value of apples" })).toBeFocused();
  expect(await editor.wireNumbers("price.x")).toEqual(["?", "—"]);
});

test("what is no number is said to be none; a number can be shown unanswered, and panels that tell all stay shut", async ({
  page,
}) => {
  const editor = await openPredicting(page);
  await page.keyboard.type("ten");
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("“ten” is no number");
  await page.keyboard.press("Escape");
  await page.keyboard.press("o");
  await expect(page.getByRole("option", { name: /^apples/ })).toContainText("?—");
  await page.keyboard.press("x");
  await expect(page.getByText(/^Closed while you predict/)).toBeVisible();
  await editor.button("Show it").click();
  await expect(card(page)).toContainText("shown");
  await next(page);
  await expect(page.getByRole("textbox", { name: "Value of to pay" })).toBeFocused();
  await editor.button("Stop predicting").click();
  await expect(page.getByText("Nudge an input")).toBeVisible();
  await page.keyboard.press("End");
  expect(await editor.wireNumbers("apple_price.y")).toEqual(["2", "110"]);
});

test("a class predicts: the question stands large until Page Down shows the number", async ({
  page,
}) => {
  const editor = await openPredicting(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  const projection = page.getByRole("region", { name: "Projection" });
  await expect(projection).toContainText("What does “apples” compute?");
  expect(await editor.wireNumbers("price.x")).toEqual(["?", "—"]);
  await page.keyboard.press("PageDown");
  await expect(projection).toContainText("apples is yen per apple times number of apples.");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(projection).toContainText("What does “to pay” compute?");
  expect(await editor.wireNumbers("price.x")).toEqual(["—", "—"]);
});
