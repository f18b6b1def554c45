import { compile } from "@chalkgrad/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryDocument } from "./arbitraryDocument.ts";
import { parseDocument } from "./parse.ts";
import { serializeDocument } from "./serialize.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const strange: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    null,
    -1,
    0,
    1.5,
    1e300,
    "",
    "x",
    "input",
    "constructor",
    [],
    {},
    [[]],
    [[1], []],
  ),
);

const edit = fc.record({
  way: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  key: fc.constantFrom(
    "x",
    "y",
    "axis",
    "shape",
    "seed",
    "value",
    "inputs",
    "__proto__",
    "toString",
  ),
  kind: fc.constantFrom("replace", "remove", "add", "copy"),
  json: strange,
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Changes one place, found by going down the way as far as it leads. */
function spoil(root: Json, { way, key, kind, json: shared }: Edit): void {
  // A later edit may change what an earlier one put in.
  const json = JSON.parse(JSON.stringify(shared)) as Json;
  let holder = root;
  for (const [step, choice] of way.entries()) {
    if (typeof holder !== "object" || holder === null) return;
    const keys = Object.keys(holder);
    const chosen = keys[choice % Math.max(keys.length, 1)];
    const target = holder as Record<string, Json>;
    const inner = chosen === undefined ? undefined : target[chosen];
    if (step < way.length - 1 && typeof inner === "object" && inner !== null) {
      holder = inner;
      continue;
    }
    if (kind === "remove" && chosen !== undefined) delete target[chosen];
    else if (kind === "copy" && Array.isArray(holder))
      holder.push(JSON.parse(JSON.stringify(inner ?? null)));
    else if (kind === "replace" && chosen !== undefined) target[chosen] = json;
    else
      Object.defineProperty(target, key, {
        value: json,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return;
  }
}

test("a spoilt file is refused with places and reasons, or it runs; nothing is thrown", () => {
  let read = 0;
  fc.assert(
    fc.property(
      arbitraryDocument,
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (document, edits) => {
        const json = JSON.parse(serializeDocument(document)) as Json;
        for (const each of edits) spoil(json, each);
        const parsed = parseDocument(JSON.stringify(json));
        if (parsed.ok) {
          read++;
          compile(parsed.document).run();
          expect(parseDocument(serializeDocument(parsed.document))).toStrictEqual(parsed);
        } else {
          expect(parsed.faults.length).toBeGreaterThan(0);
          for (const { message } of parsed.faults)
            expect(message).not.toMatch(/undefined|\[object|NaN/);
        }
      },
    ),
    { numRuns: 3_000 },
  );
  // Otherwise the edits are too wild to test what is read.
  expect(read).toBeGreaterThan(100);
});
