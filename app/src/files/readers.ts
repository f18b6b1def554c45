import { type Fault, type GraphDocument, limits, parseDocument } from "@chalkgrad/document";

type ReadGraph =
  | { readonly ok: true; readonly document: GraphDocument }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** How one kind of file becomes a graph. */
export interface Reader {
  readonly extensions: readonly string[];
  readonly types: readonly string[];
  /** Whether a file that begins like this is of the kind, whatever its name says. */
  readonly begins: (head: Uint8Array) => boolean;
  readonly read: (file: Blob) => Promise<ReadGraph>;
  /** Whether saving may go back to the very file: it holds the graph and nothing else. */
  readonly savesBack: boolean;
}

/** Every kind of file that can be opened or dropped; another kind is one more line. */
const readers = {
  json: {
    extensions: [".json"],
    types: ["application/json"],
    begins: (head) => firstSign(head) === "{",
    read: readJson,
    savesBack: true,
  },
} as const satisfies Record<string, Reader>;

const all: readonly Reader[] = Object.values(readers);

export const readableExtensions = all.flatMap(({ extensions }) => extensions);
export const readableTypes = all.flatMap(({ types }) => types);

const headBytes = 64;

/** The reader for a file: by how it begins, else by its name, else by what the system calls it. */
export async function readerFor(file: File): Promise<Reader | undefined> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const name = file.name.toLowerCase();
  return (
    all.find(({ begins }) => begins(head)) ??
    all.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    all.find(({ types }) => types.includes(file.type))
  );
}

async function readJson(file: Blob): Promise<ReadGraph> {
  return file.size > limits.bytes
    ? { ok: false, faults: [tooLarge] }
    : parseDocument(await file.text());
}

/** The first character that is no space; some editors put a byte order mark before it. */
function firstSign(head: Uint8Array): string | undefined {
  return new TextDecoder().decode(head).trimStart()[0];
}

const tooLarge: Fault = {
  code: "too-large",
  limit: limits.bytes,
  where: "",
  message: `the file is larger than ${limits.bytes} bytes (16 MiB), and no larger one is read`,
};
