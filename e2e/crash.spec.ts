import { expect, type Page, test } from "@playwright/test";
import { Editor, newEditor } from "./pages/editor.ts";
import { expectKept } from "./pages/store.ts";

/** The window is gone from one moment to the next, and the browser has noticed: what it held is free for others. */
async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  const witness = await page.context().newPage();
  await witness.goto("/icon.svg");
  const held = () => witness.evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(held).toBe(0);
  await witness.close();
}

test("a window that dies loses nothing of what was done a moment before", async ({ context }) => {
  const first = await newEditor(context);
  await first.node("tax").click();
  // To and fro, so that the camera has nothing to follow.
  for (let step = 0; step < 15; step++) {
    await first.page.keyboard.press(step % 2 === 0 ? "Control+ArrowDown" : "Control+ArrowUp");
  }
  await first.setValue("tax", "1.5");
  await expectKept(first.page);
  await kill(first.page);

  const second = await newEditor(context);
  await expect(second.page.getByRole("status")).toContainText("is back");
  await expect(second.said("price")).toHaveAccessibleName(/value 300/);
  const undo = second.button("Undo");
  for (let step = 0; step < 16; step++) await second.page.keyboard.press("Control+z");
  await expect(undo).toBeDisabled();
  await expect(second.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
});

test("a window that dies in the middle of a write comes back as before the change or after it", async ({
  context,
}) => {
  const first = await newEditor(context);
  await first.setValue("tax", "1.5");
  await expectKept(first.page);
  await first.setValue("tax", "2");
  await kill(first.page);

  const second = await newEditor(context);
  await expect(second.page.getByRole("status")).toContainText("is back");
  await expect(second.said("price")).toHaveAccessibleName(/value (?:300|400)/);
  for (let step = 0; step < 2; step++) await second.page.keyboard.press("Control+z");
  await expect(second.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
  await expect(second.button("Undo")).toBeDisabled();
});

test("a history that was damaged in the store is dropped, and the graph stays", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await editor.setValue("tax", "1.5");
  await expect.poll(() => damageSteps(page)).toBe(1);
  await page.reload();
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
  await expect(editor.button("Undo")).toBeDisabled();
  await editor.setValue("tax", "2");
  await expectKept(page);
  await page.reload();
  await expect(editor.said("price")).toHaveAccessibleName(/value 400/);
  await page.keyboard.press("Control+z");
  await expect(editor.said("price")).toHaveAccessibleName(/value 300/);
});

/** Turns every step of a history into one that leads elsewhere; how many there were. */
function damageSteps(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("chalkgrad");
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction("steps", "readwrite");
          const steps = writing.objectStore("steps");
          const all = steps.getAll();
          all.onsuccess = () => {
            for (const row of all.result) {
              row.step.inverse = [{ op: "replace", path: ["nodes", 2, "value"], value: "gone" }];
              steps.put(row);
            }
          };
          writing.oncomplete = () => {
            database.close();
            done(all.result.length);
          };
        };
      }),
  );
}
