import { type Fault, type GraphDocument, limits, parseDocument } from "@chalkgrad/document";
import type { OnnxFault, OnnxRemarks } from "@chalkgrad/export";

type ReadGraph =
  | {
      readonly ok: true;
      readonly document: GraphDocument;
      /** Of a model: what is not as the file says. */
      readonly remarks?: OnnxRemarks;
    }
  /** `no-graph`: a picture like any other, with no graph inside. */
  | { readonly ok: false; readonly faults: readonly (Fault | OnnxFault)[] | "no-graph" };

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
    begins: (head) => startOf(head).startsWith("{"),
    read: readJson,
    savesBack: true,
  },
  svg: {
    extensions: [".svg"],
    types: ["image/svg+xml"],
    begins: (head) => /^<(?:\?xml|svg|!doctype svg|!--)/i.test(startOf(head)),
    read: readSvg,
    savesBack: false,
  },
  png: {
    extensions: [".png"],
    types: ["image/png"],
    begins: (head) => pngSign.every((byte, index) => head[index] === byte),
    read: readPng,
    savesBack: false,
  },
  pdf: {
    extensions: [".pdf"],
    types: ["application/pdf"],
    begins: (head) => startOf(head).startsWith("%PDF-"),
    read: readPdf,
    savesBack: false,
  },
  onnx: {
    extensions: [".onnx"],
    types: [],
    // The key of the model's version: no text begins with that.
    begins: (head) => head[0] === 8,
    read: readOnnx,
    savesBack: false,
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
  if (file.size > limits.bytes) return { ok: false, faults: [tooLarge(limits.bytes)] };
  return parseDocument(await file.text());
}

/** Pictures are more than the graph in them; that is held to the limit of every graph when it is parsed. */
const pictureBytes = 4 * limits.bytes;

async function readSvg(file: Blob): Promise<ReadGraph> {
  if (file.size > pictureBytes) return { ok: false, faults: [tooLarge(pictureBytes)] };
  const { documentInSvg } = await import("@chalkgrad/export");
  return documentInSvg(await file.text()) ?? noGraph;
}

async function readPng(file: Blob): Promise<ReadGraph> {
  if (file.size > pictureBytes) return { ok: false, faults: [tooLarge(pictureBytes)] };
  const { documentInPng } = await import("@chalkgrad/export");
  return documentInPng(new Uint8Array(await file.arrayBuffer())) ?? noGraph;
}

async function readPdf(file: Blob): Promise<ReadGraph> {
  if (file.size > pictureBytes) return { ok: false, faults: [tooLarge(pictureBytes)] };
  const { documentInPdf } = await import("@chalkgrad/export");
  return documentInPdf(new Uint8Array(await file.arrayBuffer())) ?? noGraph;
}

async function readOnnx(file: Blob): Promise<ReadGraph> {
  const { importOnnx, onnxBytes } = await import("@chalkgrad/export");
  // One byte more than is read is enough to be told so.
  return importOnnx(new Uint8Array(await file.slice(0, onnxBytes + 1).arrayBuffer()));
}

const noGraph: ReadGraph = { ok: false, faults: "no-graph" };

const pngSign = [0x89, 0x50, 0x4e, 0x47];

/** How a text begins, spaces left out; some editors put a byte order mark before it. */
function startOf(head: Uint8Array): string {
  return new TextDecoder().decode(head).trimStart();
}

function tooLarge(limit: number): Fault {
  const size = `${limit} bytes (${limit / 2 ** 20} MiB)`;
  return {
    code: "too-large",
    limit,
    where: "",
    message: `the file is larger than ${size}, and no larger one is read`,
  };
}
