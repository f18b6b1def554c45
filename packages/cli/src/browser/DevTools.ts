import type { Readable, Writable } from "node:stream";

type Params = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly sessionId?: string;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}

interface Waiting {
  resolve(result: Params): void;
  reject(error: Error): void;
}

/** Talks to a browser over two pipes: JSON with a zero byte behind each message. */
export class DevTools {
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, (params: Params, session: string | undefined) => void>();
  #asked = 0;
  #ended: Error | undefined;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    // The browser may go at any time; that is told by `end`.
    to.on("error", () => {});
    from.on("error", () => {});
    let parts: Buffer[] = [];
    from.on("data", (chunk: Buffer) => {
      let start = 0;
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
        parts.push(chunk.subarray(start, end));
        this.#hear(JSON.parse(Buffer.concat(parts).toString()) as Message);
        parts = [];
        start = end + 1;
      }
      if (start < chunk.length) parts.push(chunk.subarray(start));
    });
  }

  /** Its answer; `session` is the page or the worker that is asked, else the browser itself. */
  ask(method: string, params: Params = {}, session?: string): Promise<Params> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#asked += 1;
    const id = this.#asked;
    const sessionId = session === undefined ? {} : { sessionId: session };
    this.#to.write(`${JSON.stringify({ id, method, params, ...sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** One listener an event. */
  on(event: string, listener: (params: Params, session: string | undefined) => void): void {
    this.#listeners.set(event, listener);
  }

  /** Whoever waits, or asks from now on, hears why there is no answer. */
  end(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }

  #hear({ id, method, params = {}, sessionId, result = {}, error }: Message): void {
    if (method !== undefined) this.#listeners.get(method)?.(params, sessionId);
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(error.message));
    else waiting.resolve(result);
  }
}
