import { expect, type Locator, test } from "@playwright/test";
import { Editor, type Place } from "./pages/editor.ts";
import { Person } from "./pages/person.ts";

test("a stranger builds the book's two-layer network with mouse and keyboard: at most 40 actions, under two minutes", async ({
  page,
}, { annotations }) => {
  const editor = new Editor(page);
  await editor.openEmpty();
  const person = new Person(page);
  const list = page.getByRole("dialog", { name: "Add a node" });

  /** A value for the leaf that was just placed: its field is open. */
  const giveValue = async (value: string) => {
    await expect(editor.valueField()).toBeFocused();
    await person.type(value);
    await person.press("Enter");
    await expect(editor.valueField()).toHaveCount(0);
  };
  /** From an output into the air: the list offers what may follow. */
  const goOn = async (from: Locator, away: Place, name: string) => {
    await person.pull(from, away);
    await expect(list).toBeVisible();
    await person.type(name);
    await person.press("Enter");
    await expect(list).toHaveCount(0);
  };
  /** From an input into the air: a leaf comes first in the list. */
  const feed = async (port: Locator, away: Place, value: string) => {
    await person.pull(port, away);
    await expect(list).toBeVisible();
    await person.press("Enter");
    await giveValue(value);
  };

  // x, as in chapter 3 of the book; then from left to right.
  await person.doubleClick({ x: 290, y: 220 });
  await expect(list).toBeVisible();
  await person.press("Enter");
  await giveValue("[[1, 0.5]]");
  await goOn(editor.port("input", "out"), { x: 150, y: 20 }, "affine");
  await feed(editor.port("affine", "w"), { x: -150, y: 80 }, "[[0.1,0.3,0.5],[0.2,0.4,0.6]]");
  await feed(editor.port("affine", "b"), { x: -150, y: 150 }, "[0.1,0.2,0.3]");
  await goOn(editor.port("affine", "out"), { x: 130, y: 0 }, "relu");
  await goOn(editor.port("relu", "out"), { x: 130, y: 20 }, "affine");
  await feed(editor.port("affine_2", "w"), { x: -150, y: 100 }, "[[0.1,0.4],[0.2,0.5],[0.3,0.6]]");
  await feed(editor.port("affine_2", "b"), { x: -150, y: 190 }, "[0.1,0.2]");
  await goOn(editor.port("affine_2", "out"), { x: 130, y: 120 }, "cross");
  await feed(editor.port("softmaxCrossEntropy", "t"), { x: -80, y: 90 }, "[[0,1]]");

  await expect(editor.nodes()).toHaveCount(10);
  await expect(editor.wires()).toHaveCount(9);
  // NumPy's numbers for these weights.
  await expect(editor.said("affine_2")).toHaveAccessibleName(/value \[\[0\.6\d*, 1\.3/);
  await expect(editor.said("softmaxCrossEntropy")).toHaveAccessibleName(
    /value 0\.39333111479266\d*, gradient 1$/,
  );
  await person.press("Space");
  await expect(editor.button("Pause")).toBeVisible();

  const description = `${person.actions} actions, ${Math.round(person.time)} seconds by the keystroke-level model`;
  annotations.push({ type: "measured", description });
  expect(person.actions).toBeLessThanOrEqual(40);
  expect(person.time).toBeLessThan(120);
});
