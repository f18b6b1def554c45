import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { dropFile } from "./pages/dropFile.ts";
import { Editor } from "./pages/editor.ts";
import { withoutPickers } from "./pages/withoutPickers.ts";

// The command as people get it: packed, and installed in a folder far from the checkout.

const checkout = fileURLToPath(new URL("..", import.meta.url));
const apples = join(checkout, "docs/apples.chalkgrad.json");

/** The command in an empty folder, and nothing else but Node. */
class Installed {
  readonly folder = mkdtempSync(join(tmpdir(), "chalkgrad-"));
  readonly #command = join(this.folder, "node_modules/chalkgrad/bin/chalkgrad.js");

  constructor() {
    const npm = (call: readonly string[], cwd: string) =>
      execFileSync("npm", call, { cwd, shell: process.platform === "win32", stdio: "pipe" });
    const into = ["--pack-destination", this.folder];
    npm(["pack", "--silent", ...into], join(checkout, "packages/cli"));
    const [packed] = readdirSync(this.folder);
    writeFileSync(join(this.folder, "package.json"), '{ "private": true }');
    npm(["install", "--offline", "--no-audit", "--no-fund", `./${packed}`], this.folder);
  }

  run(...call: readonly string[]): string {
    return execFileSync(process.execPath, [this.#command, ...call], {
      cwd: this.folder,
      encoding: "utf8",
    });
  }

  /** The address that the command prints, and the process that serves it. */
  async open(file: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
    const call = [this.#command, "open", "--port", "0", file];
    const server = spawn(process.execPath, call, { cwd: this.folder });
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
      server.once("exit", (code) => reject(new Error(`it ended with ${code}`)));
    });
    return { address, server };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

test("installed anywhere, without a network, it computes, writes, reads and opens the editor", async ({
  page,
}) => {
  const chalkgrad = new Installed();
  try {
    expect(chalkgrad.run("--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(JSON.parse(chalkgrad.run("eval", apples)).values.price).toBe(220.00000000000003);
    chalkgrad.run("export", apples, "--to", "onnx", "-o", "apples.onnx");
    const { address, server } = await chalkgrad.open("apples.onnx");
    const ended = new Promise((resolve) => server.once("exit", resolve));
    await page.goto(address);
    const editor = new Editor(page);
    await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
    // From then on it is the editor's own graph: a reload would bring the file over later work.
    await expect(page).toHaveURL(/:\d+\/$/);
    const inside = await page.request.get(new URL("/package.json", address).href);
    expect(inside.status()).toBe(404);
    // Nothing keeps the page in the browser, where the next graph would not be in it.
    const keeper = await page.request.get(new URL("/sw.js", address).href);
    expect(keeper.status()).toBe(404);
    const strange = await page.request.get(address, { headers: { Host: "example.org" } });
    expect(strange.status()).toBe(403);
    server.kill("SIGINT");
    expect(await ended).toBe(0);
  } finally {
    chalkgrad.remove();
  }
});

test("a model is exported as it is, dropped again, and refused with every reason at once", async ({
  page,
}) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.open();
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export", exact: true });
  await dialog.getByRole("radio", { name: "ONNX" }).check();
  await expect(dialog.getByRole("region", { name: "Preview: ONNX" })).toContainText(
    "price = Mul(apple_price, tax)",
  );
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save…" }).click();
  const model = readFileSync(await (await download).path());
  await page.keyboard.press("Escape");
  await editor.button("New graph").click();
  await expect(editor.nodes()).toHaveCount(0);
  await dropFile(page, "apples.onnx", model);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
  // "Mul" becomes an operator that there is not; a node says so, each by its name.
  const strange = Buffer.from(model.toString("latin1").replaceAll("Mul", "Mux"), "latin1");
  await dropFile(page, "strange.onnx", strange);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("strange.onnx cannot be opened");
  await expect(alert.getByRole("listitem")).toHaveText([
    'node "apple_price" (Mux): there is no op here that means "Mux"',
    'node "price" (Mux): there is no op here that means "Mux"',
  ]);
  await expect(editor.said("price")).toHaveAccessibleName(/value 220\.00000000000003/);
});
