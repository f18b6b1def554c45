import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { clientNamed } from "./client.ts";
import { Firefox } from "./firefox.ts";
import { opened } from "./opening.ts";
import { fixture, Workshop } from "./workshop.ts";

// What a reader with another browser than ours gets, from a disk.

const program = "firefox-esr";
const client = clientNamed(program, ["--version"]);
const workshop = new Workshop();
let firefox: Firefox | undefined;
beforeAll(async () => {
  await workshop.build();
  if (client.ok) firefox = await Firefox.start(program, join(workshop.folder, "firefox"));
}, 90_000);
afterAll(() => {
  firefox?.stop();
  workshop.remove();
});

async function shown(format: string, extension: string): Promise<Firefox> {
  const file = join(workshop.folder, `apples.${extension}`);
  const call = ["export", fixture("apple"), "--to", format, "-o", file];
  expect(workshop.run(call)).toMatchObject({ code: 0, errors: [] });
  await firefox!.go(`file://${file}`);
  return firefox!;
}

opened("svg", client, "draws texts and wires within the picture", async () => {
  const page = await shown("svg", "svg");
  expect(await page.eventually("document.documentElement.textContent")).toContain("りんごの個数");
  const outside = await page.eventually(`(() => {
    const { right, bottom } = document.documentElement.getBoundingClientRect();
    const drawn = [...document.querySelectorAll("text, path, circle")].map((each) => each.getBoundingClientRect());
    return drawn.length > 20 && String(drawn.filter((box) => box.left < 0 || box.top < 0 || box.right > right || box.bottom > bottom).length);
  })()`);
  expect(outside).toBe("0");
});

opened("svg-animated", client, "plays it: what was unseen is seen later", async () => {
  const page = await shown("svg-animated", "svg");
  const count = `[...document.querySelectorAll("*")].filter((each) => getComputedStyle(each).opacity === "0" || getComputedStyle(each).visibility === "hidden").length`;
  const before = await page.eventually(`String(${count})`);
  expect(await page.eventually(`${count} !== ${before}`)).toBe(true);
});

opened("html", client, "plays the page: every number, and back at the start none", async () => {
  const page = await shown("html", "html");
  const read = (text: string) => page.eventually(`document.body.textContent.includes("${text}")`);
  expect(await read("りんごの個数")).toBe(true);
  expect(await read("110.00000000000001")).toBe(true);
  const start = `document.querySelector('button[aria-label="To the start"]')`;
  expect(await page.eventually(`${start} && (${start}.click(), true)`)).toBe(true);
  expect(await page.eventually(`!document.body.textContent.includes("110.0")`)).toBe(true);
});
