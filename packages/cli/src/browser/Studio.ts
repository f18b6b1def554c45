import { readFile } from "node:fs/promises";
import type { TakeRequest } from "@chalkgrad/export";
import type { EditorFile } from "../editorFiles.ts";
import type { Chromium } from "./Chromium.ts";

/** The page's address: a name that no network ever has, of a page that may use all that a browser has. */
const address = "https://chalkgrad.invalid";

/** A page that says nothing for so long hangs. */
const patienceMs = 120_000;

/** Bytes that are fetched at once. */
const piece = 4 * 2 ** 20;

/**
 * The editor's own page in a browser that nobody sees, where pictures of pixels and films are made as they are by the dialog.
 * What it loads is handed to it through the pipe: nothing listens on a port.
 */
export class Studio {
  readonly #chromium: Chromium;
  readonly #files: ReadonlyMap<string, EditorFile>;
  #page = "";
  #hear: (said: string) => void = () => {};

  private constructor(chromium: Chromium, files: ReadonlyMap<string, EditorFile>) {
    this.#chromium = chromium;
    this.#files = files;
  }

  /** @throws Error that says why it does not open. */
  static async open(chromium: Chromium, files: ReadonlyMap<string, EditorFile>): Promise<Studio> {
    const studio = new Studio(chromium, files);
    await studio.#open();
    return studio;
  }

  /**
   * What `make` of the editor's `files/export/studio.ts` gives.
   * @param onProgress hears how many pictures of a film are done
   * @throws Error that says why it could not be made.
   */
  async make(
    request: TakeRequest,
    svg: string,
    onProgress: (done: number) => void,
  ): Promise<Uint8Array> {
    const { result: window } = await this.#ask("Runtime.evaluate", { expression: "globalThis" });
    const made = await this.#patiently((heard) => {
      this.#hear = (said) => {
        heard();
        onProgress(Number(said));
      };
      return this.#ask("Runtime.callFunctionOn", {
        objectId: (window as { objectId: string }).objectId,
        functionDeclaration: "function (request, svg) { return this.chalkgradMake(request, svg); }",
        arguments: [{ value: request }, { value: svg }],
        awaitPromise: true,
      });
    });
    const { exceptionDetails, result } = made as {
      exceptionDetails?: { text: string; exception?: { description?: string } };
      result: { objectId: string };
    };
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails;
      throw new Error((exception?.description ?? text).split("\n")[0]!.replace(/^Error: /, ""));
    }
    return this.#bytesOf(result.objectId);
  }

  async #open(): Promise<void> {
    const { devTools } = this.#chromium;
    devTools.on("Fetch.requestPaused", (paused, session) => void this.#answer(paused, session));
    devTools.on("Runtime.bindingCalled", ({ payload }) => this.#hear(String(payload)));
    devTools.on("Target.targetCrashed", () =>
      devTools.end(new Error("the page crashed; there may be too little memory for it")),
    );
    const { targetId } = await devTools.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await devTools.ask("Target.attachToTarget", { targetId, flatten: true });
    this.#page = String(sessionId);
    await devTools.ask("Target.setDiscoverTargets", { discover: true });
    await this.#ask("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
    await this.#ask("Runtime.enable");
    await this.#ask("Runtime.addBinding", { name: "chalkgradHear" });
    await this.#patiently(
      () =>
        new Promise((resolve, reject) => {
          this.#hear = resolve;
          this.#ask("Page.navigate", { url: `${address}/` }).catch(reject);
        }),
    );
  }

  #ask(method: string, params: Readonly<Record<string, unknown>> = {}) {
    return this.#chromium.devTools.ask(method, params, this.#page);
  }

  /** Hands the page what it loads; everything else is not there. */
  async #answer(
    paused: Readonly<Record<string, unknown>>,
    session: string | undefined,
  ): Promise<void> {
    const { requestId, request } = paused as { requestId: string; request: { url: string } };
    const { devTools } = this.#chromium;
    const url = new URL(request.url);
    const file = url.origin === address ? this.#files.get(url.pathname) : undefined;
    const reply = file
      ? devTools.ask(
          "Fetch.fulfillRequest",
          {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: "Content-Type", value: file.mediaType }],
            body: (await bodyOf(file, url.pathname === "/")).toString("base64"),
          },
          session,
        )
      : devTools.ask("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" }, session);
    // The page may have gone meanwhile.
    reply.catch(() => {});
  }

  async #bytesOf(objectId: string): Promise<Uint8Array> {
    const { uuid } = await this.#ask("IO.resolveBlob", { objectId });
    const handle = `blob:${uuid}`;
    const parts: Buffer[] = [];
    for (let ended = false; !ended; ) {
      const read = await this.#ask("IO.read", { handle, size: piece });
      parts.push(Buffer.from(String(read.data), read.base64Encoded ? "base64" : "utf8"));
      ended = read.eof === true;
    }
    return Buffer.concat(parts);
  }

  /** Waits as long as something is heard. */
  async #patiently<Answer>(work: (heard: () => void) => Promise<Answer>): Promise<Answer> {
    const { devTools } = this.#chromium;
    const give = () =>
      devTools.end(new Error(`the page said nothing for ${patienceMs / 1000} seconds`));
    let timer = setTimeout(give, patienceMs);
    try {
      return await work(() => {
        clearTimeout(timer);
        timer = setTimeout(give, patienceMs);
      });
    } finally {
      clearTimeout(timer);
      this.#hear = () => {};
    }
  }
}

/** The page is told that it is a studio and no editor. */
async function bodyOf(file: EditorFile, isPage: boolean): Promise<Buffer> {
  const body = await readFile(file.path);
  if (!isPage) return body;
  return Buffer.from(
    body.toString().replace("<head>", '<head><meta name="chalkgrad-studio" content="1">'),
  );
}
