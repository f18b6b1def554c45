import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible, expectContrast } from "./pages/accessible.ts";
import { Editor } from "./pages/editor.ts";
import { Projection } from "./pages/projection.ts";
import { unreachable } from "./pages/unreachable.ts";

type Keys = readonly string[];

/** What opens by key, and closes by the same key or by Escape. */
const panels: Keys = ["s", "o", "k", "x", "g", "w"];
const dialogs: Keys = ["Control+k", "?", "d", "Control+e", "Control+o", "a", "e"];

type Check = (page: Page) => Promise<void>;

/** All that there is to press is in reach, and the check finds nothing. */
function checking(check: Check) {
  return (page: Page, what: string) =>
    test.step(what, async () => {
      expect(await unreachable(page), what).toEqual([]);
      await check(page);
    });
}

/** Opens everything there is by keyboard, looks at it, and closes it. */
async function expectAllUsable(page: Page, check: Check): Promise<void> {
  const expectUsable = checking(check);
  const editor = new Editor(page);
  const { keyboard } = page;
  await expectUsable(page, "the editor");
  for (const key of panels) {
    await keyboard.press(key);
    if (key !== "w") await expect(page.locator("[data-panel]")).toBeVisible();
    else await expect(page.locator("form input:visible").first()).toBeFocused();
    await expectUsable(page, `the panel of ${key}`);
    if (key === "w")
      await page.getByRole("button", { name: /^Stop predicting|^予想をやめる/ }).press("Enter");
    else await keyboard.press(key);
    await expect(page.locator("[data-panel], form")).toHaveCount(0);
  }
  const dialog = page.getByRole("dialog");
  const closed = async () => {
    await keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  for (const key of dialogs) {
    await keyboard.press(key);
    await expect(dialog.locator(":focus")).toHaveCount(1);
    await expectUsable(page, `the dialog of ${key}`);
    await closed();
  }
  for (const button of [/^Share|^共有/, /^How it is played|^再生のしかた/]) {
    await page.getByRole("button", { name: button }).press("Enter");
    await expect(dialog).toBeVisible();
    await expectUsable(page, `the dialog of ${button}`);
    await closed();
  }
  await keyboard.press("Control+f");
  await expectUsable(page, "the search");
  await keyboard.press("Escape");
  await editor.node("price").focus();
  await keyboard.press("Enter");
  await expect(editor.selected()).toHaveCount(1);
  await expect(page.getByRole("complementary")).toBeVisible();
  await expectUsable(page, "what is selected");
  await keyboard.press("c");
  await expect(dialog).toBeVisible();
  await expectUsable(page, "connecting");
  await closed();
  await keyboard.press("Shift+F10");
  await expect(page.getByRole("menu")).toBeVisible();
  await expectUsable(page, "the menu of a node");
  await keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

const smallScreens = [
  // 1280 × 720 at 200 %.
  { width: 640, height: 360, theme: "paper", locale: "en", check: expectContrast },
  // The width to which WCAG wants words to flow, in the other theme and language.
  { width: 320, height: 640, theme: "board", locale: "ja", check: expectAccessible },
];

for (const { width, height, theme, locale, check } of smallScreens) {
  test.describe(`on ${width} × ${height} pixels, ${theme}, ${locale}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: 2, locale });

    test("everything is in reach, by keyboard, and axe finds nothing", async ({
      page,
      context,
    }) => {
      await context.addInitScript((name) => localStorage.setItem("chalkgrad.theme", name), theme);
      test.slow();
      await new Editor(page).open();
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      await expectAllUsable(page, check);
      // Nobody leads a class from a screen as narrow as a phone's.
      if (width < 640) return;

      await page.keyboard.press("Home");
      await page.keyboard.press("PageDown");
      const coming = context.waitForEvent("page");
      await page.keyboard.press("Shift+O");
      const projector = await coming;
      await expect(new Editor(projector).node("price")).toBeVisible();
      const expectUsable = checking(check);
      await expectUsable(page, "the teacher's window");
      // There is nothing to press in the projector's.
      await check(projector);
    });
  });
}

test.describe("in colours that a system forces", () => {
  test.use({ forcedColors: "active", colorScheme: "dark" });

  test("words, wires, rims, what is chosen and what has the keyboard stand out", async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.open();
    const html = page.locator("html");
    await expect(html).toHaveAttribute("data-theme", "projectorDark");
    const ground = await colorOf(html, "background-color");
    const strokes = editor.wire("apple_price.x").locator("path");
    const lines = await strokes.evaluateAll((paths) =>
      paths.map((path) => getComputedStyle(path).stroke).filter((stroke) => stroke !== "none"),
    );
    expect(new Set(lines).size).toBeGreaterThan(1);
    const play = page.getByRole("button", { name: "Play", exact: true });
    await page.getByRole("button", { name: /^How it is played/ }).press("Enter");
    const chosen = page.getByRole("radio", { checked: true }).first();
    const other = page.getByRole("radio", { checked: false }).first();
    expect(await colorOf(chosen, "background-color")).not.toBe(
      await colorOf(other, "background-color"),
    );
    await expect(page.getByRole("switch")).toHaveCSS("border-style", "solid");
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus-visible")).toHaveCSS("outline-style", "solid");
    const rim = await colorOf(page.locator(":focus-visible"), "outline-color");
    const seen = [
      ...lines,
      rim,
      await colorOf(play, "background-color"),
      await colorOf(editor.node("price").locator("text").first(), "fill"),
    ];
    for (const color of seen) expect(contrast(color, ground), color).toBeGreaterThan(3);
    expect(
      contrast(await colorOf(play, "color"), await colorOf(play, "background-color")),
    ).toBeGreaterThan(4.5);
  });
});

test.describe("for whom less is to move", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("a projection cuts from step to step, without a token in flight, and is read aloud", async ({
    page,
  }) => {
    const projection = new Projection(page);
    await projection.editor.open();
    await projection.openExample("XOR");
    await projection.enter();
    await page.keyboard.press("Home");
    const said = projection.region().locator('[aria-live="polite"]');
    await page.keyboard.press("PageDown");
    const first = await said.textContent();
    await page.keyboard.press("PageDown");
    await expect(said).not.toHaveText(first!);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    // Where the camera goes, it is at once: no frame lies between.
    const places = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const seen = new Set<string>();
          const look = (left: number) => {
            seen.add(document.querySelector<HTMLElement>(".react-flow__viewport")!.style.transform);
            if (left > 0) requestAnimationFrame(() => look(left - 1));
            else done(seen.size);
          };
          look(30);
        }),
    );
    await page.keyboard.press("PageDown");
    expect(await places).toBeLessThanOrEqual(2);
    await page.keyboard.press("Space");
    const isClear = await page.getByTestId("tokens").evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      if (width * height === 0) return true;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
      return data.every((value) => value === 0);
    });
    expect(isClear).toBe(true);
    await expect(projection.region().locator('[aria-live="off"]')).toBeVisible();
  });
});

function colorOf(thing: Locator, property: string): Promise<string> {
  return thing.evaluate(
    (element, name) => getComputedStyle(element).getPropertyValue(name),
    property,
  );
}

/** The ratio of WCAG 2 of two computed colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = color.match(/[\d.]+/g)!.map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
