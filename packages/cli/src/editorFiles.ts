import { existsSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the built editor. */
export interface EditorFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Where the editor lies: inside of the package, or beside it in a checkout. Both as seen from the built command. */
const places = ["../editor/", "../../../app/dist/"];

/** The script that keeps the editor in the browser. The next page would come from there, without the graph that is handed over. */
const keeper = "sw.js";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** The files of the built editor by their addresses on a server; undefined where it is not built. Nothing else is ever served. */
export function editorFiles(): ReadonlyMap<string, EditorFile> | undefined {
  const folder = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(`${path}index.html`));
  if (folder === undefined) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== keeper)
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"));
  const base = folder.replaceAll("\\", "/").replace(/\/$/, "");
  const known = files.map((path): [string, EditorFile] => {
    const mediaType = mediaTypes[extname(path)] ?? "application/octet-stream";
    return [path.slice(base.length).replace(/^\/+/, "/"), { path, mediaType }];
  });
  return new Map([
    ...known,
    ["/", { path: `${base}/index.html`, mediaType: mediaTypes[".html"]! }],
  ]);
}
