import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { EditorFile } from "./editorFiles.ts";

/** The address is of this machine alone: no other one can reach it. */
export const host = "127.0.0.1";

/** A graph that waits for the editor: the link's text, and what the address of the page says of it. */
export interface HandedOver {
  readonly link: string;
  readonly query: string;
}

/**
 * Serves the built editor, and nothing but that. A graph is handed over in the page itself, so that no length of an address limits
 * it; the address without its query is the editor as it was left.
 */
export function editorServer(
  files: ReadonlyMap<string, EditorFile>,
  graph: HandedOver | undefined,
): Server {
  return createServer((request, response) => {
    answer(request, response, files, graph).catch(() => response.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, EditorFile>,
  graph: HandedOver | undefined,
): Promise<void> {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const file = files.get(path);
  // A page of the web whose name was made to point here is not let in.
  const isHere = request.headers.host === `${host}:${request.socket.localPort}`;
  if (!isHere || file === undefined) return refuse(response, isHere ? 404 : 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  response.setHeader("Content-Type", file.mediaType);
  response.setHeader("X-Content-Type-Options", "nosniff");
  // What is built anew has new names, but for the page.
  response.setHeader(
    "Cache-Control",
    path.startsWith("/assets/") ? "max-age=31536000" : "no-cache",
  );
  if (request.method === "HEAD") {
    response.end();
  } else if (path === "/" && graph !== undefined && query === graph.query) {
    const page = await readFile(file.path, "utf8");
    response.end(
      page.replace("<head>", `<head><meta name="chalkgrad-graph" content="${graph.link}">`),
    );
  } else {
    createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain" }).end(`${status}\n`);
}

/** The port that the server now listens on; undefined where none of them is free. */
export async function listen(
  server: Server,
  ports: readonly number[],
): Promise<number | undefined> {
  for (const port of ports) if (await takes(server, port)) return port;
  return undefined;
}

function takes(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const listening = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed).once("listening", listening).listen(port, host);
  });
}
