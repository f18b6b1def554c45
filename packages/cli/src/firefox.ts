import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";

/**
 * Firefox as people have it, driven by the protocol that is built into it.
 *
 * Source: Marionette, https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #calls = 0;
  readonly #waiting = new Map<number, (answer: readonly unknown[]) => void>();

  private constructor(process: ChildProcess, socket: Socket) {
    this.#process = process;
    this.#socket = socket;
    socket.on("data", (data) => this.#take(data));
  }

  /**
   * @param program what it is called on this machine
   * @param profile a folder for it to keep things in
   */
  static async start(program: string, profile: string): Promise<Firefox> {
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, "user.js"), 'user_pref("marionette.port", 0);\n');
    const call = ["--headless", "--no-remote", "--marionette", "--profile", profile];
    const process = spawn(program, call, { stdio: "ignore" });
    const port = await portIn(join(profile, "MarionetteActivePort"));
    const firefox = new Firefox(process, connect(port, "127.0.0.1"));
    await firefox.#ask("WebDriver:NewSession", {});
    return firefox;
  }

  async go(url: string): Promise<void> {
    await this.#ask("WebDriver:Navigate", { url });
  }

  /** What an expression is worth in the page, once it is worth something. */
  async eventually(expression: string): Promise<unknown> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const script = `return ${expression}`;
      const { value } = (await this.#ask("WebDriver:ExecuteScript", { script })) as {
        value: unknown;
      };
      if (value !== null && value !== undefined && value !== false) return value;
      await later(50);
    }
    throw new Error(`Firefox never came to ${expression}`);
  }

  stop(): void {
    this.#socket.destroy();
    this.#process.kill();
  }

  #ask(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#calls;
    const text = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ([, , refusal, result]) => {
        if (refusal === null) resolve(result);
        else reject(new Error(`${command}: ${JSON.stringify(refusal)}`));
      });
    });
  }

  /** Packets are `length:JSON`; the first one says hello, the others answer calls. */
  #take(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#received.length < end) return;
      const packet = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(packet)) this.#waiting.get(packet[1])?.(packet);
    }
  }
}

/** The port that a new Firefox wrote down. */
async function portIn(file: string): Promise<number> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    if (existsSync(file)) {
      const port = Number(readFileSync(file, "utf8"));
      if (port > 0) return port;
    }
    await later(50);
  }
  throw new Error("Firefox did not start within a minute");
}
