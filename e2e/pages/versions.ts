import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../app/dist/", import.meta.url));
const kinds: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** A server of the built editor on which a newer version can appear. */
export class Versions {
  #newer = false;
  readonly #server: Server = createServer(async (request, answer) => {
    const path = new URL(request.url ?? "/", "http://here").pathname;
    const name = path === "/" ? "index.html" : path.slice(1);
    try {
      const bytes = await readFile(join(dist, name));
      answer.setHeader("Content-Type", kinds[extname(name)] ?? "application/octet-stream");
      answer.end(name === "sw.js" && this.#newer ? `${bytes}\n// newer` : bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });

  async open(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, "127.0.0.1", ready));
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/`;
  }

  publishNewer(): void {
    this.#newer = true;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
