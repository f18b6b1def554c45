import type { DraftNode } from "./graphDraft.ts";
import type { ImportSite, KnownValue } from "./importSite.ts";

/** Expresses an ONNX node in our ops: the node that computes the same, or the value that the node just hands on. */
export type ImportRule = (site: ImportSite) => DraftNode | KnownValue;

export type ImportRules = Readonly<Record<string, ImportRule>>;
