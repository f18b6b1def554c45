import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";

const slide = (page: Page) => page.getByRole("region", { name: "What the class sees" });
const status = (page: Page) => page.getByRole("complementary").getByRole("status");

/** The teacher's window and, as a person opens it, the projector's. */
async function openBoth(context: BrowserContext) {
  const teacher = new Editor(await context.newPage());
  await teacher.open();
  const coming = context.waitForEvent("page");
  await teacher.page.keyboard.press("Shift+O");
  const projector = new Editor(await coming);
  await expect(projector.node("price")).toBeVisible();
  await expect(slide(teacher.page)).toBeVisible();
  await expect(status(teacher.page)).toHaveText("The class sees this");
  return { teacher, projector };
}

/** Listens, in a window that stays, to what the two say: how many milliseconds the answer to a word takes. */
async function answerTime(projector: Editor, word: string, answer: string, ear = projector.page) {
  const pair = new URL(projector.page.url()).hash.match(/[\w-]+$/)![0];
  const heard = await ear.evaluateHandle(
    ([pair, word, answer]) => {
      const channel = new BroadcastChannel(`chalkgrad pair ${pair}`);
      let since: number | undefined;
      const took = new Promise<number>((resolve) => {
        channel.addEventListener("message", ({ data: { kind } }) => {
          if (kind === word) since ??= performance.now();
          if (kind === answer && since !== undefined) resolve(performance.now() - since);
        });
      });
      return { took };
    },
    [pair, word, answer] as const,
  );
  return () => heard.evaluate(({ took }) => took);
}

test("the projector's window shows what the teacher's does; keys and the remote control work in either", async ({
  context,
}) => {
  const { teacher, projector } = await openBoth(context);
  await expect(projector.page.getByRole("banner")).toHaveCount(0);
  await expect(projector.page.locator("html")).toHaveAttribute("data-theme", "projectorLight");

  await teacher.page.bringToFront();
  await teacher.page.keyboard.press("Home");
  await teacher.page.keyboard.press("PageDown");
  await expect.poll(() => projector.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  expect(await projector.wireNumbers("price.x")).toEqual(["—", "—"]);
  await expect(slide(teacher.page)).toContainText("to pay is apples times tax.");
  await expect(projector.page.getByRole("region", { name: "Projection" })).toContainText(
    "to pay is apples times tax.",
  );
  // Only the teacher reads what comes next.
  const next = teacher.page.getByRole("region", { name: "Next" });
  await expect(next).toContainText("The backward pass starts at to pay");
  await expect(projector.page.getByText("The backward pass starts at")).toHaveCount(0);

  // The keyboard is where the projector's window is: what it means is done in the teacher's.
  await projector.page.bringToFront();
  await projector.page.keyboard.press("PageDown");
  await expect(slide(teacher.page)).toContainText("The backward pass starts at to pay");
  await expect.poll(() => projector.wireNumbers("price.x")).toEqual(["200", "—"]);
  await projector.page.keyboard.press("b");
  await expect(projector.page.getByTestId("black")).toBeVisible();
  await expect(teacher.page.getByTestId("black")).toHaveText("The class sees a black screen");
  await projector.page.keyboard.press("PageDown");
  await expect(projector.page.getByTestId("black")).toHaveCount(0);
  await expect.poll(() => teacher.wireNumbers("price.x")).toEqual(["200", "—"]);

  await teacher.page.bringToFront();
  await teacher.page.keyboard.press("n");
  await expect.poll(() => projector.wireNumbers("price.x")).toEqual(["?", "—"]);
  await teacher.page.keyboard.press("n");
  await expectAccessible(teacher.page);
  await expectAccessible(projector.page);
});

test("an edit arrives, in the presenter's view and in the editor; the projector's window edits and keeps nothing", async ({
  context,
}) => {
  const { teacher, projector } = await openBoth(context);
  await teacher.page.bringToFront();
  await teacher.setValue("tax", "1.2");
  await expect.poll(() => projector.wireNumbers("price.y")).toEqual(["1.2", "200"]);
  // The pictures that are the same stay the very same.
  await projector.node("apple").evaluate((node) => node.setAttribute("data-seen", ""));
  await teacher.page.getByRole("button", { name: "Edit the graph" }).click();
  await expect(teacher.page.getByRole("banner")).toBeVisible();
  await teacher.node("apple_num").click();
  await teacher.page.keyboard.press("Delete");
  await expect(projector.node("apple_num")).toHaveCount(0);
  await expect(projector.node("apple")).toHaveAttribute("data-seen", "");
  await teacher.page.keyboard.press("Control+z");
  await expect(projector.node("apple_num")).toBeVisible();

  await projector.page.bringToFront();
  await projector.page.keyboard.press("Delete");
  await projector.page.keyboard.press("a");
  await projector.node("tax").dblclick({ force: true });
  await expect(projector.page.getByRole("textbox")).toHaveCount(0);
  await expect(projector.nodes()).toHaveCount(5);
  const stored = await projector.page.evaluate(() => Object.keys(sessionStorage));
  expect(stored).toEqual([]);

  await teacher.page.bringToFront();
  await teacher.page.getByRole("button", { name: "Presenter's view" }).click();
  await expect(slide(teacher.page)).toBeVisible();
  const closing = projector.page.waitForEvent("close");
  await teacher.page.getByRole("button", { name: "End", exact: true }).click();
  await closing;
  await expect(teacher.page.getByRole("banner")).toBeVisible();
});

test("a window that is loaded anew finds the other one again; a closed one is told of", async ({
  context,
}) => {
  const { teacher, projector } = await openBoth(context);
  await teacher.page.bringToFront();
  await teacher.page.keyboard.press("Home");
  await teacher.page.keyboard.press("PageDown");
  await expect.poll(() => projector.wireNumbers("apple_price.x")).toEqual(["100", "—"]);

  const told = await answerTime(projector, "follow", "document", teacher.page);
  await projector.page.reload();
  await expect.poll(() => projector.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  expect(await told()).toBeLessThan(1_000);
  await expect(status(teacher.page)).toHaveText("The class sees this");

  // The teacher's has forgotten the step, and learns it from what the class sees.
  const learnt = await answerTime(projector, "lead", "kept");
  await teacher.page.reload();
  await expect(slide(teacher.page)).toContainText("to pay is apples times tax.");
  expect(await learnt()).toBeLessThan(1_000);
  await expect(status(teacher.page)).toHaveText("The class sees this");
  expect(await projector.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  await teacher.page.keyboard.press("PageDown");
  await expect.poll(() => projector.wireNumbers("price.x")).toEqual(["200", "—"]);

  const address = projector.page.url();
  await projector.page.close();
  await expect(status(teacher.page)).toHaveText("The projector window is closed");
  const coming = context.waitForEvent("page");
  await teacher.page.getByRole("button", { name: "Open it again" }).click();
  const again = new Editor(await coming);
  expect(again.page.url()).toBe(address);
  await expect.poll(() => again.wireNumbers("price.x")).toEqual(["200", "—"]);

  await teacher.page.close();
  await expect(again.page.getByRole("status")).toContainText("The teacher's window is closed");
  expect(await again.wireNumbers("price.x")).toEqual(["200", "—"]);
});
