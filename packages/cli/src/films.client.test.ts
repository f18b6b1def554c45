import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentInPng } from "@chalkgrad/export";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserPaths } from "./browser/browserPaths.ts";
import { type Client, clientNamed, missingClient } from "./client.ts";
import { opened } from "./opening.ts";
import { fixture, input, Workshop } from "./workshop.ts";

// Pictures of pixels and films of the command, made in the Chromium of this machine, in the programs that look into them.

const workshop = new Workshop();
const temporary = join(workshop.folder, "temporary");
beforeAll(async () => {
  await workshop.build();
  mkdirSync(temporary);
});
afterAll(() => workshop.remove());

const chromium = clientNamed(browserPaths().paths[0] ?? "chromium", ["--version"]);
const ffprobe = withChromium(clientNamed("ffprobe", ["-version"]));
const pngcheck = withChromium(clientNamed("pngcheck", ["-h"]));

/** Without a browser there is nothing to look into. */
function withChromium(client: Client): Client {
  return chromium.ok || !client.ok ? client : missingClient(client.name, chromium.missing);
}

const labels = ['"q" & <b>bold</b> ]]>', "りんごの個数", "\u0000\u202eمرحبا\n\ud800", "∂L/∂w₁ 🍎"];

function hostile(): string {
  const leaves = labels.map((label, index) => ({ ...input(`a${index}`, [index, 0.5]), label }));
  const sum = { id: "sum", op: "add", label: "`$x$`", inputs: { x: "a0", y: "a1" } };
  return workshop.fileOf("hostile.json", [...leaves, sum]);
}

function exported(file: string, to: string, ...options: readonly string[]): string {
  const out = join(workshop.folder, `made.${to}`);
  const call = ["export", file, "--to", to, "-o", out, ...options];
  const env = { TMPDIR: temporary };
  expect(workshop.run(call, "", env)).toEqual({ code: 0, out: "", errors: [] });
  // What the browser wrote is gone.
  expect(readdirSync(temporary)).toEqual([]);
  return out;
}

opened("png", pngcheck, "finds nothing wrong, and the graph is inside", ({ run }) => {
  for (const file of [fixture("apple"), hostile()]) {
    const sizes = ["1", "2"].map((scale) => {
      const out = exported(file, "png", "--scale", scale, "--theme", "board");
      expect(run(["-q", out], workshop.folder).code).toBe(0);
      const png = readFileSync(out);
      const read = documentInPng(png);
      if (!read?.ok) throw new Error("no graph in the picture");
      expect(read.document.nodes).toHaveLength(5);
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    });
    expect(sizes[1]).toEqual(sizes[0]!.map((side) => 2 * side));
  }
});

const pace = "--fps 10 --speed 4 --width 480px --passes forward".split(" ");
/** What every player takes for granted. */
const ofVideo = { pix_fmt: "yuv420p", color_range: "tv", color_space: "bt709" };
const films = [
  { format: "gif", codec: "gif", colors: { pix_fmt: "bgra" } },
  { format: "mp4", codec: "h264", colors: ofVideo },
  { format: "webm", codec: "vp9", colors: ofVideo },
];
for (const { format, codec, colors } of films) {
  opened(format, ffprobe, "counts its frames and seconds", ({ run }) => {
    for (const file of [fixture("apple"), hostile()]) {
      const out = exported(file, format, ...pace);
      const shown =
        "stream=codec_name,pix_fmt,color_range,color_space,width,height,nb_read_frames:format=duration";
      const call = ["-v", "error", "-count_frames", "-show_entries", shown, "-of", "json", out];
      const { code, said } = run(call, workshop.folder);
      expect(code).toBe(0);
      const { streams, format: whole } = JSON.parse(said);
      expect(streams).toHaveLength(1);
      const [{ nb_read_frames: frames, height, ...stream }] = streams;
      expect(stream).toEqual({ codec_name: codec, ...colors, width: 480 });
      expect(height % 2).toBe(0);
      // A GIF joins pictures that are the same.
      if (format === "gif") expect(Number(frames)).toBeGreaterThan(3);
      else expect(Number(frames)).toBeCloseTo(Number(whole.duration) * 10, 6);
      expect(Number(whole.duration)).toBeGreaterThan(4);
    }
  });
}

const interrupted = "Ctrl+C leaves neither a browser nor what it wrote behind";
if (chromium.ok) test(interrupted, { timeout: 120_000 }, interrupt);
else test(`${interrupted}: not tried, ${chromium.missing}`, () => expect(chromium.ok).toBe(false));

async function interrupt(): Promise<void> {
  const out = join(workshop.folder, "never.gif");
  const call = [workshop.command, "export", fixture("apple"), "--to", "gif", "-o", out];
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, call, { env, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // The profile is written while the browser comes up.
  await expect
    .poll(() => readdirSync(temporary, { recursive: true }).length, { timeout: 60_000 })
    .toBeGreaterThan(3);
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(out)).toBe(false);
  await expect.poll(() => processesWith(temporary), { timeout: 10_000 }).toEqual([]);
}

/** Where the system tells: what runs with these words in its call. */
function processesWith(words: string): readonly string[] {
  if (!existsSync("/proc/self/cmdline")) return [];
  const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return running.filter((id) => {
    try {
      return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(words);
    } catch {
      return false;
    }
  });
}

test("a browser that is not there, or that is none, is told by its name", () => {
  const told = (path: string) => {
    const call = ["export", fixture("apple"), "--to", "png"];
    const { code, out, errors } = workshop.run(call, "", { CHROMIUM_PATH: path });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    return errors.join("\n");
  };
  expect(told("/no/where")).toContain("CHROMIUM_PATH names /no/where");
  expect(told(process.execPath)).toMatch(/does not start: it ended with \d+: .*bad option/);
});

test("a film's width is in pixels, and its pace has limits", () => {
  for (const [options, reason] of [
    ["--width 12cm", "in pixels"],
    ["--fps 60", "1 to 50"],
    ["--speed 5", "0.25 to 4"],
    ["--scale 5", "1 to 4"],
    ["--width 9000px", "can be drawn; --scale or --width"],
    ["--fps 50 --speed 0.25 --by node --width 64px", "frames are more than 3000"],
  ] as const) {
    const long = workshop.fileOf("long.json", [
      input("n0", 1),
      ...Array.from({ length: 30 }, (_, at) => ({
        id: `n${at + 1}`,
        op: "neg",
        inputs: { x: `n${at}` },
      })),
    ]);
    const { code, errors } = workshop.run(["export", long, "--to", "gif", ...options.split(" ")]);
    expect(code).toBe(2);
    expect(errors.join("\n")).toContain(reason);
  }
});
