import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./pages/accessible.ts";
import { Export, openWithDownloads } from "./pages/export.ts";
import { opening } from "./pages/opening.ts";

test("a GIF film: what it will be is said before, it can be cancelled, and is seen before it is saved", async ({
  page,
}) => {
  await openWithDownloads(page);
  const exporting = new Export(page);
  const { dialog } = exporting;
  await exporting.open();
  await exporting.choose("GIF");
  await expect(dialog.getByText("238 frames · 1280 × 704 pixels")).toBeVisible();
  const make = dialog.getByRole("button", { name: "Make the film" });

  // A long one, to have time to change one's mind.
  await dialog.getByLabel("Width in pixels").selectOption("2560");
  await dialog.getByLabel("Frames a second").selectOption("50");
  await expect(dialog.getByText("475 frames · 2560 × ")).toBeVisible();
  await make.click();
  await expect(dialog.getByText(/^Frame [1-9]\d* of 475/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByRole("progressbar")).toHaveCount(0);
  await expect(make).toBeEnabled();

  await dialog.getByLabel("Width in pixels").selectOption("480");
  await dialog.getByLabel("Frames a second").selectOption("10");
  await dialog.getByLabel("Passes").selectOption("Forward");
  await expect(dialog.getByText(/^6\.2 s · 62 frames · 480 × 2\d\d pixels/)).toBeVisible();
  await make.click();
  await expect(dialog.getByText("The film is ready to be saved.")).toBeVisible();
  const file = await exporting.save();
  expect(file.name).toBe("Buying-apples.gif");
  const gif = await readFile(file.path);
  expect(gif.toString("latin1", 0, 6)).toBe("GIF89a");
  expect(gif.readUInt16LE(6)).toBe(480);
  const shown = dialog.getByRole("img", { name: "Preview: GIF" });
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);

  // Another choice is another film.
  await dialog.getByLabel("Gradients").uncheck();
  await expect(make).toBeVisible();
});

test("a film for slides or the web plays in the dialog; what cannot be encoded is not offered", async ({
  page,
}, info) => {
  await openWithDownloads(page);
  const exporting = new Export(page);
  const { dialog } = exporting;
  await exporting.open();
  const films = { MP4: "ftyp", WebM: "\x1a\x45\xdf\xa3" };
  for (const [name, head] of Object.entries(films)) {
    // Chromium as Debian builds it has H.264; some others do not.
    if ((await dialog.getByRole("radio", { name }).count()) === 0) continue;
    opening(page, info, {
      format: name.toLowerCase(),
      finds: "plays it, as long as the dialog says",
    });
    await exporting.choose(name);
    await dialog.getByLabel("Width in pixels").selectOption("480");
    await dialog.getByLabel("Speed").selectOption("4×");
    await dialog.getByRole("button", { name: "Make the film" }).click();
    await expect(dialog.getByText("The film is ready to be saved.")).toBeVisible();
    const video = dialog.getByLabel(`Preview: ${name}`);
    const played = () =>
      video.evaluate(({ duration, videoWidth }: HTMLVideoElement) => ({ duration, videoWidth }));
    await expect.poll(played).toEqual({ duration: 5.24, videoWidth: 480 });
    const { path } = await exporting.save();
    expect((await readFile(path)).subarray(0, 12).toString("latin1")).toContain(head);
  }
});
