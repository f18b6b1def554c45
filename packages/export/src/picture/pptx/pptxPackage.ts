import { strToU8, type Zippable, zipSync } from "fflate";
import { xmlHead } from "./pptxStatics.ts";

/** A part of the package: its path, its content, what kind it is and what it refers to. */
export interface Part {
  readonly path: string;
  readonly xml: string;
  /** The part's own content type. */
  readonly type: string;
  /** In the order of their ids: rId1, rId2, … */
  readonly refersTo?: readonly Reference[];
}

interface Reference {
  readonly kind: string;
  readonly path: string;
}

const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Zip cannot say less than 1980; the same deck is the same bytes on any day. */
const noTime = new Date(1980, 0, 1);

/** The parts as an Office package: each listed with its type, each reference written out. */
export function officePackage(parts: readonly Part[], entries: readonly Reference[]): Uint8Array {
  const files: Zippable = { "[Content_Types].xml": strToU8(contentTypes(parts)) };
  files["_rels/.rels"] = strToU8(references(entries, ""));
  for (const { path, xml, refersTo } of parts) {
    files[path] = strToU8(xml);
    if (refersTo) {
      const slash = path.lastIndexOf("/");
      const rels = `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`;
      files[rels] = strToU8(references(refersTo, path));
    }
  }
  return zipSync(files, { mtime: noTime });
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  return `${xmlHead}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function references(to: readonly Reference[], from: string): string {
  // From the part's own folder up to the root of the package, and down again.
  const up = "../".repeat(Math.max(0, from.split("/").length - 1));
  const list = to.map(
    ({ kind, path }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${kind}" Target="${up}${path}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${relationships}">${list.join("")}</Relationships>`;
}
