import { expect, type Page, test } from "@playwright/test";
import { Editor, type Place } from "./pages/editor.ts";

/**
 * The tokens that are painted on the overlay right now: middles of solid spots in the colour of a
 * pass, found in the canvas's own pixels. Digits are too thin to count as a spot.
 */
async function paintedTokens(page: Page, pass: "forward" | "backward"): Promise<Place[]> {
  return page.locator('[data-testid="tokens"]').evaluate((canvas: HTMLCanvasElement, token) => {
    const style = getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
    const wanted = [1, 3, 5].map((at) => Number.parseInt(style.slice(at, at + 2), 16));
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
    const painted = (x: number, y: number) => {
      const at = 4 * (y * width + x);
      return (
        data[at + 3]! > 250 && wanted.every((channel, i) => Math.abs(data[at + i]! - channel) < 3)
      );
    };
    const solid = (x: number, y: number) => {
      for (const dx of [-5, 0, 5]) {
        for (const dy of [-5, 0, 5]) if (!painted(x + dx, y + dy)) return false;
      }
      return true;
    };
    const spots: { x: number; y: number; count: number }[] = [];
    for (let y = 5; y < height - 5; y++) {
      for (let x = 5; x < width - 5; x++) {
        if (!solid(x, y)) continue;
        const spot = spots.find((s) => Math.hypot(s.x / s.count - x, s.y / s.count - y) < 24);
        if (spot) {
          spot.x += x;
          spot.y += y;
          spot.count++;
        } else spots.push({ x, y, count: 1 });
      }
    }
    const box = canvas.getBoundingClientRect();
    const scale = box.width / width;
    return spots.map(({ x, y, count }) => ({
      x: box.left + (x / count) * scale,
      y: box.top + (y / count) * scale,
    }));
  }, pass);
}

/** How far along a wire the place is (0 at its source), and how far off its line, in pixels. */
async function onWire(editor: Editor, wire: string, place: Place) {
  return editor
    .wire(wire)
    .locator("path.react-flow__edge-interaction")
    .evaluate((path: SVGPathElement, { x, y }) => {
      const length = path.getTotalLength();
      const matrix = path.getScreenCTM()!;
      let best = { along: 0, off: Number.POSITIVE_INFINITY };
      for (let step = 0; step <= 400; step++) {
        const point = path.getPointAtLength((length * step) / 400).matrixTransform(matrix);
        const off = Math.hypot(point.x - x, point.y - y);
        if (off < best.off) best = { along: step / 400, off };
      }
      return best;
    }, place);
}

/** Where each wire's token is; fails when a wire has none, or a token is off its wire. */
async function alongWires(editor: Editor, wires: readonly string[], pass: "forward" | "backward") {
  const tokens = await paintedTokens(editor.page, pass);
  expect(tokens).toHaveLength(wires.length);
  return Promise.all(
    wires.map(async (wire) => {
      const seen = await Promise.all(tokens.map((token) => onWire(editor, wire, token)));
      const { along, off } = seen.reduce((a, b) => (a.off < b.off ? a : b));
      expect(off).toBeLessThan(2.5);
      return along;
    }),
  );
}

async function openPaused(page: Page): Promise<Editor> {
  await page.clock.install({ time: 0 });
  const editor = new Editor(page);
  await editor.open();
  await page.clock.pauseAt(60_000);
  return editor;
}

test("tokens move the right way along the right wires at the right time", async ({ page }) => {
  const editor = await openPaused(page);
  await page.keyboard.press("Space");

  // Forward, the first step: 100 and 2 travel into apple_price.
  await page.clock.runFor(250);
  const early = await alongWires(editor, ["apple_price.x", "apple_price.y"], "forward");
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["—", "—"]);
  await page.clock.runFor(250);
  const late = await alongWires(editor, ["apple_price.x", "apple_price.y"], "forward");
  for (const [index, along] of late.entries()) expect(along).toBeGreaterThan(early[index]! + 0.1);
  expect(await paintedTokens(page, "backward")).toEqual([]);

  // The second step: 200 and 1.1 travel into price; what has arrived can be read.
  await page.clock.runFor(1100);
  await alongWires(editor, ["price.x", "price.y"], "forward");
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  expect(await editor.wireNumbers("price.x")).toEqual(["—", "—"]);

  // Then back: 1 enters price, and 1.1 and 200 leave it towards the sources.
  await page.clock.runFor(2100);
  const leaving = await alongWires(editor, ["price.x", "price.y"], "backward");
  expect(await paintedTokens(page, "forward")).toEqual([]);
  await page.clock.runFor(300);
  const arriving = await alongWires(editor, ["price.x", "price.y"], "backward");
  for (const [index, along] of arriving.entries()) {
    expect(along).toBeLessThan(leaving[index]! - 0.1);
  }
  expect(await editor.wireNumbers("price.y")).toEqual(["1.1", "—"]);

  // The last step ends at the leaves, and then everything can be read.
  await page.clock.runFor(1000);
  await alongWires(editor, ["apple_price.x", "apple_price.y"], "backward");
  expect(await editor.wireNumbers("price.y")).toEqual(["1.1", "200"]);
  await page.clock.runFor(3000);
  expect(await paintedTokens(page, "backward")).toEqual([]);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["100", "2.2"]);
  await expect(editor.button("Play")).toBeVisible();
});

test("Space pauses: nothing moves until it plays on", async ({ page }) => {
  const editor = await openPaused(page);
  await page.keyboard.press("Space");
  await page.clock.runFor(400);
  await page.keyboard.press("Space");
  const [paused] = await alongWires(editor, ["apple_price.x", "apple_price.y"], "forward");
  await page.clock.runFor(5000);
  const [later] = await alongWires(editor, ["apple_price.x", "apple_price.y"], "forward");
  expect(later).toBeCloseTo(paused!, 5);
  await page.keyboard.press("Space");
  await page.clock.runFor(150);
  const [on] = await alongWires(editor, ["apple_price.x", "apple_price.y"], "forward");
  expect(on).toBeGreaterThan(paused!);
});

test("steps go forward and back with the same numbers", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  const wires = ["apple_price.x", "apple_price.y", "price.x", "price.y"];
  const readings = () => Promise.all(wires.map((wire) => editor.wireNumbers(wire)));
  await page.keyboard.press("Home");
  const seen = [await readings()];
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press("ArrowRight");
    seen.push(await readings());
  }
  expect(seen[0]!.flat()).toEqual(Array(8).fill("—"));
  expect(seen[5]!.flat()).toEqual(["100", "2.2", "2", "110", "200", "1.1", "1.1", "200"]);
  for (let step = 4; step >= 0; step--) {
    await page.keyboard.press("ArrowLeft");
    expect(await readings()).toEqual(seen[step]);
  }
});

test("an edit while the pass is under way never leaves stale numbers", async ({ page }) => {
  const editor = await openPaused(page);
  await page.keyboard.press("Space");
  await page.clock.runFor(1300);
  await page.keyboard.press("Space");
  await editor.node("apple").dblclick();
  await page.clock.runFor(50);
  await page.keyboard.type("50");
  await page.keyboard.press("Enter");
  await page.clock.runFor(50);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["50", "—"]);
  expect((await editor.nodeTexts("price")).slice(0, 2)).toEqual(["—", "—"]);
});

test("with less motion nothing flies, and the numbers come at the same times", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const editor = await openPaused(page);
  await page.keyboard.press("Space");
  await page.clock.runFor(400);
  expect(await paintedTokens(page, "forward")).toEqual([]);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["—", "—"]);
  await page.clock.runFor(500);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
});

test("Space and arrows still work after the scrubber was used", async ({ page }) => {
  const editor = await openPaused(page);
  await page.getByRole("slider", { name: "Position" }).click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(editor.button("Pause")).toBeVisible();
});

test("speed: at 0.25 the same happens four times later, and at 4 the pass is over four times sooner", async ({
  page,
}) => {
  const editor = await openPaused(page);
  const alongAfter = async (milliseconds: number) => {
    await page.keyboard.press("Home");
    await page.keyboard.press("Space");
    await page.clock.runFor(milliseconds);
    await page.keyboard.press("Space");
    const [along] = await alongWires(editor, ["apple_price.x", "apple_price.y"], "forward");
    return along!;
  };
  const usual = await alongAfter(400);
  await page.keyboard.press("<");
  await page.keyboard.press("<");
  await expect(page.getByRole("button", { name: /Speed 0.25$/ })).toBeVisible();
  expect(await alongAfter(1600)).toBeCloseTo(usual, 1);
  for (let press = 0; press < 6; press++) await page.keyboard.press(">");
  await expect(page.getByRole("button", { name: /Speed 4$/ })).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await page.clock.runFor(1300);
  await expect(editor.button("Pause")).toBeVisible();
  await page.clock.runFor(300);
  await expect(editor.button("Play")).toBeVisible();
});

test("a loop rests at its end, begins again, and stops at the next end when it is switched off", async ({
  page,
}) => {
  const editor = await openPaused(page);
  await page.keyboard.press("l");
  await page.keyboard.press("Space");
  await page.clock.runFor(6500);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["100", "2.2"]);
  await page.clock.runFor(1200);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["—", "—"]);
  await page.keyboard.press("l");
  await page.clock.runFor(7000);
  await expect(editor.button("Play")).toBeVisible();
});

test("one pass alone: forward leaves every gradient a dash, backward begins with every value", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open();
  await page.getByRole("button", { name: /^How it is played/ }).click();
  await page.getByRole("radio", { name: "forward", exact: true }).click();
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  await page.getByRole("radio", { name: "backward", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "—"]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "1.1"]);
});

test("the list of steps follows the pass, and leads to any step", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("s");
  const list = page.getByRole("region", { name: "List of steps" });
  await expect(list.getByRole("listitem")).toHaveCount(6);
  await list.getByRole("button", { name: /Backward apples/ }).click();
  expect(await editor.wireNumbers("price.x")).toEqual(["200", "1.1"]);
  expect(await editor.wireNumbers("apple_price.x")).toEqual(["100", "—"]);
  await page.keyboard.press("ArrowLeft");
  await expect(list.locator("[aria-current=step]")).toContainText("Backwardto pay");
});
