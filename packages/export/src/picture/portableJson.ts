import { type GraphDocument, serializeDocument } from "@chalkgrad/document";

/**
 * The document's file, so written that any text container can hold it: halves of surrogate pairs and
 * control characters, which UTF-8 or XML have no way to write, can only stand inside a JSON string, and there they
 * are escaped.
 */
export function portableJson(document: GraphDocument): string {
  return serializeDocument(document).replace(
    /[\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
