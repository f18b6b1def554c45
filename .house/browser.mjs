import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";
import { fileOf, root } from "./workspace.mjs";

/**
 * Finds a Chromium for the browser tests, or gets one. In order: CHROMIUM_PATH, an installed one, Playwright's own,
 * apt-get as root on Debian.
 *
 * @returns {Promise<{ path: string, how: string } | undefined>} undefined after the reason has been printed.
 */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return { path: named, how: "named by CHROMIUM_PATH" };
  if (named)
    console.log(`Browser: CHROMIUM_PATH names ${named}, where there is nothing; looking on.`);
  const browser = installed() ?? (await playwrights()) ?? (await debians());
  if (browser === undefined) {
    console.error(
      "No Chromium was found, and none could be fetched.\n" +
        "Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the tests again.",
    );
  }
  return browser;
}

/** The usual places of Chromium and Chrome. */
export function candidates({ platform = process.platform, env = process.env } = {}) {
  if (platform === "darwin") {
    const applications = ["/Applications", `${env.HOME ?? ""}/Applications`];
    return applications.flatMap((folder) =>
      ["Chromium", "Google Chrome", "Google Chrome for Testing"].map(
        (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((folder) => [
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    ]);
  }
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"].filter(
    Boolean,
  );
  return [...new Set(names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)))];
}

function installed() {
  const path = candidates().find((candidate) => existsSync(candidate) && runs(candidate));
  return path && { path, how: "installed on this machine" };
}

async function playwrights() {
  const { chromium } = createRequire(join(root, "e2e", "package.json"))("@playwright/test");
  const path = chromium.executablePath();
  if (existsSync(path) && runs(path)) return { path, how: "downloaded by Playwright earlier" };
  console.log("Browser: none is installed, trying Playwright's download …");
  const cli = fileOf("@playwright/test", "cli.js", "e2e");
  const result = await runWhileItAdvances(process.execPath, [cli, "install", "chromium"], 90_000);
  if (result.ok && existsSync(path) && runs(path)) return { path, how: "downloaded by Playwright" };
  console.log(
    result.stalled
      ? "Browser: the download made no progress for 90 s and was stopped."
      : `Browser: Playwright's download did not give one that starts.\n${lastLines(result.output)}`,
  );
  return undefined;
}

async function debians() {
  const possible = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!possible) return undefined;
  console.log("Browser: installing Debian's chromium with apt-get …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update"], { env });
  const install = await run("apt-get", ["install", "-y", "chromium"], { env });
  const path = candidates().find((candidate) => existsSync(candidate) && runs(candidate));
  if (path !== undefined) return { path, how: "installed with apt-get" };
  console.log(lastLines(update.code === 0 ? install.output : update.output + install.output));
  return undefined;
}

/**
 * Runs a program as long as it shows progress: each percentage that it prints gives it `patience` milliseconds more.
 * A download on a closed network otherwise hangs through all its retries.
 *
 * @returns {Promise<{ ok: boolean, stalled: boolean, output: string }>}
 */
export function runWhileItAdvances(command, parameters, patience) {
  return new Promise((resolve) => {
    // A group of its own, so that the helpers that it starts end with it.
    const child = spawn(command, parameters, { detached: process.platform !== "win32" });
    let output = "";
    let stalled = false;
    const stop = () => {
      stalled = true;
      if (process.platform === "win32") spawnSync("taskkill", ["/pid", `${child.pid}`, "/T", "/F"]);
      else process.kill(-child.pid, "SIGKILL");
    };
    let timer = setTimeout(stop, patience);
    const listen = (chunk) => {
      output += chunk;
      if (!/\d%/.test(chunk)) return;
      clearTimeout(timer);
      timer = setTimeout(stop, patience);
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    const end = (ok) => {
      clearTimeout(timer);
      resolve({ ok, stalled, output });
    };
    child.on("error", () => end(false));
    child.on("close", (code) => end(code === 0));
  });
}

/** Distributions ship stubs that only say "install the snap": a candidate counts when it tells its version. */
function runs(path) {
  // On Windows Chrome opens a window instead of printing.
  if (process.platform === "win32") return existsSync(path);
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function lastLines(text) {
  return text.trimEnd().split("\n").slice(-8).join("\n");
}
