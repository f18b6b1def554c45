import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { DevTools } from "./DevTools.ts";

const startMs = 60_000;
const closeMs = 5_000;

/** What is kept of the browser's own complaints, to be told where it does not start. */
const complaintLength = 4_000;

const switches = [
  "--headless=new",
  "--remote-debugging-pipe",
  // Nothing leaves the machine: there are no addresses, and nobody calls home.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-features=Translate,OptimizationHints,MediaRouter",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-service-autorun",
  "--password-store=basic",
  "--use-mock-keychain",
  "--mute-audio",
  // The same letters and colours on every machine.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
  // A page that nobody sees is not slowed down.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

/** A browser of our own without a window, gone with this process in whatever way that ends. */
export class Chromium {
  readonly devTools: DevTools;
  readonly #child: ChildProcess;
  /** Of its profile, and whatever else it writes. */
  readonly #folder: string;
  readonly #gone: Promise<void>;
  #complaints = "";

  private constructor(path: string) {
    this.#folder = mkdtempSync(join(tmpdir(), "chalkgrad-"));
    const isWindows = process.platform === "win32";
    this.#child = spawn(
      path,
      [...switches, ...placeSwitches(), `--user-data-dir=${join(this.#folder, "profile")}`],
      {
        stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
        env: process.platform === "linux" ? { ...process.env, TMPDIR: this.#folder } : process.env,
        // A group of its own: all of its processes end together, and not by a Ctrl+C that was meant for us.
        detached: !isWindows,
        windowsHide: true,
      },
    );
    const [, , complaints, to, from] = this.#child.stdio;
    this.devTools = new DevTools(to as Writable, from as Readable);
    complaints?.on("data", (chunk: Buffer) => {
      this.#complaints = (this.#complaints + chunk.toString()).slice(-complaintLength);
    });
    this.#gone = new Promise((resolve) => {
      const gone = (how: string) => {
        this.devTools.end(new Error(`it ended ${how}${lastWords(this.#complaints)}`));
        resolve();
      };
      this.#child.once("error", ({ message }) => gone(`at once: ${message}`));
      this.#child.once("close", (code, signal) => gone(signal ? `by ${signal}` : `with ${code}`));
    });
    process.once("exit", this.#remove);
    for (const signal of signals) process.once(signal, endOfProcess);
  }

  /** @throws Error that says why it does not start. */
  static async start(path: string): Promise<Chromium> {
    const chromium = new Chromium(path);
    const late = setTimeout(
      () => chromium.devTools.end(new Error(`it said nothing for ${startMs / 1000} seconds`)),
      startMs,
    );
    try {
      await chromium.devTools.ask("Browser.getVersion");
      return chromium;
    } catch (error) {
      await chromium.close();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  async close(): Promise<void> {
    this.devTools.ask("Browser.close").catch(() => {});
    let late: NodeJS.Timeout | undefined;
    await Promise.race([
      this.#gone,
      new Promise((resolve) => {
        late = setTimeout(resolve, closeMs);
      }),
    ]);
    clearTimeout(late);
    this.#remove();
    process.off("exit", this.#remove);
    for (const signal of signals) process.off(signal, endOfProcess);
  }

  /** The processes and what they wrote; it may be called where nothing can be awaited any more. */
  readonly #remove = () => {
    kill(this.#child);
    try {
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    } catch {
      // It is a folder of temporary files, and the machine removes those.
    }
  };
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const codeOfSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Leaving runs what is to be done at the end. */
function endOfProcess(signal: (typeof signals)[number]): void {
  process.exit(codeOfSignal[signal]);
}

/** What the place where it runs asks for. */
function placeSwitches(): readonly string[] {
  if (process.platform !== "linux") return [];
  // The sandbox refuses to start as root. Only our own page is ever opened, and it reaches nothing.
  const isWithout = process.getuid?.() === 0 || process.env.CHALKGRAD_NO_SANDBOX === "1";
  // Containers have little shared memory.
  return ["--disable-dev-shm-usage", ...(isWithout ? ["--no-sandbox"] : [])];
}

function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    if (exitCode === null && signalCode === null)
      spawnSync("taskkill", ["/pid", `${pid}`, "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left of the group.
  }
}

function lastWords(complaints: string): string {
  const lines = complaints.trim().split("\n").slice(-3);
  if (/no usable sandbox/i.test(complaints)) {
    return ": its sandbox does not work here; with CHALKGRAD_NO_SANDBOX=1 it starts without";
  }
  return lines.join("") === "" ? "" : `: ${lines.join(" / ")}`;
}
