import { existsSync } from "node:fs";
import {
  decodeLink,
  type GraphDocument,
  limits,
  parseDocument,
  parseExpression,
} from "@chalkgrad/document";
import {
  documentInPdf,
  documentInPng,
  documentInSvg,
  importOnnx,
  onnxBytes,
} from "@chalkgrad/export";
import { reasonsOf } from "./faultReasons.ts";
import { readBytes } from "./readBytes.ts";
import { textOf } from "./readText.ts";

/** A graph from somewhere else, or every reason why there is none. */
export type Imported =
  | {
      readonly ok: true;
      readonly document: GraphDocument;
      /** What is not as the file says. */
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** A graph inside of a picture is held to the limit of graphs when it is read. */
const mostBytes = Math.max(onnxBytes, 4 * limits.bytes);

/** Reads whatever holds a graph: by what it is, not by what it is called. A share link may stand in the call itself. */
export async function importGraph(source: string): Promise<Imported> {
  if (source !== "-" && isLink(source) && !existsSync(source)) return fromLink(source);
  const read = await readBytes(source, mostBytes);
  return read.ok ? fromBytes(read.bytes, source) : refused(read.reason);
}

async function fromBytes(bytes: Buffer, name: string): Promise<Imported> {
  const extension = /\.\w+$/.exec(name)?.[0]?.toLowerCase();
  if (bytes.subarray(0, 4).equals(pngSign)) return fromPicture(documentInPng(bytes));
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return fromPicture(documentInPdf(bytes));
  // The first byte of a model is the key of its version; no text begins with that.
  if (extension === ".onnx" || bytes[0] === 8) return fromOnnx(bytes);
  const text = textOf(bytes);
  if (!text.ok) return refused(text.reason);
  const start = text.text.replace(/^\ufeff/, "").trimStart();
  if (start.startsWith("{") || extension === ".json") return fromJson(text.text);
  if (/^<(?:\?xml|svg|!doctype svg|!--)/i.test(start)) return fromPicture(documentInSvg(text.text));
  if (isLink(start)) return fromLink(start);
  return fromExpression(text.text);
}

const pngSign = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);

function fromJson(text: string): Imported {
  return checked(parseDocument(text));
}

function fromPicture(parsed: ReturnType<typeof documentInPng>): Imported {
  if (parsed !== undefined) return checked(parsed);
  return refused(
    "this picture holds no graph: SVG, PNG and PDF files from Chalkgrad do, unless another program has taken the graph out",
  );
}

function fromOnnx(bytes: Buffer): Imported {
  const imported = importOnnx(bytes);
  if (!imported.ok) return { ok: false, reasons: reasonsOf(imported) };
  const { narrowTypes, openInputs } = imported.remarks;
  const remarks: string[] = [];
  if (narrowTypes.length > 0) {
    remarks.push(
      `the model's numbers are ${narrowTypes.join(", ")}; here all is computed in float64, so that last digits differ`,
    );
  }
  if (openInputs.length > 0) {
    const names = openInputs.join(", ");
    remarks.push(
      `the model leaves ${names} open; ones stand there, and an axis of any length is 1`,
    );
  }
  return { ok: true, document: imported.document, remarks };
}

/** `https://…#g=1.…`, with whatever else the link asks for, or the graph of it alone. */
function isLink(text: string): boolean {
  return /^(?:https?:\S*)?#?(?:g=)?[1-9]\d{0,8}\.[\w-]{16}/.test(text.trimStart());
}

async function fromLink(link: string): Promise<Imported> {
  const [graph = ""] = link.replace(/^[^#]*#/, "").split("&");
  return checked(await decodeLink(graph.trim().replace(/^g=/, "")));
}

function fromExpression(text: string): Imported {
  const parsed = parseExpression(text.replace(/^\ufeff/, ""));
  if (parsed.ok) return { ok: true, document: { nodes: parsed.nodes }, remarks: [] };
  const faults = parsed.faults.map(({ line, column, message }) => ({
    where: `line ${line}, column ${column}`,
    message,
  }));
  return { ok: false, reasons: reasonsOf({ faults }) };
}

type Parsed = Parameters<typeof reasonsOf>[0] & { readonly ok: false };

function checked(
  parsed: { readonly ok: true; readonly document: GraphDocument } | Parsed,
): Imported {
  if (parsed.ok) return { ok: true, document: parsed.document, remarks: [] };
  return { ok: false, reasons: reasonsOf(parsed) };
}

function refused(reason: string): Imported {
  return { ok: false, reasons: [reason] };
}
