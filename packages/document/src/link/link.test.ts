import { type OpDefinition, opNames, ops } from "@chalkgrad/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../arbitraryDocument.ts";
import { limits } from "../limits.ts";
import { parseDocument } from "../parse.ts";
import { type DocumentNode, emptyDocument, type GraphDocument } from "../schema.ts";
import { serializeDocument } from "../serialize.ts";
import { base64UrlFrom, bytesFromBase64Url } from "./base64Url.ts";
import { decodeLink, encodeLink, unpackedLink } from "./link.ts";
import { newDeflater, sent, utf8From } from "./platform.ts";

async function linkOfBytes(bytes: Uint8Array): Promise<string> {
  const deflated = await sent(bytes, newDeflater()!, Number.POSITIVE_INFINITY);
  return `1.${base64UrlFrom(deflated!)}`;
}

function linkOf(text: string): Promise<string> {
  return linkOfBytes(utf8From(text));
}

async function codesOf(link: string): Promise<readonly string[]> {
  const decoded = await decodeLink(link);
  return decoded.ok ? [] : decoded.faults.map((fault) => fault.code);
}

describe("round trip", () => {
  test("what is encoded decodes equal (0 and -0 told apart), in characters that no address escapes", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const link = await encodeLink(document);
        expect(link).toMatch(/^1\.[A-Za-z0-9_-]+$/);
        expect(await decodeLink(link)).toStrictEqual({ ok: true, document });
      }),
      { numRuns: 500 },
    );
  });

  test("unpacked, of one block or of many", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(await decodeLink(unpackedLink(document))).toStrictEqual({ ok: true, document });
      }),
    );
    const value = Array.from({ length: 40_000 }, (_, index) => index / 7);
    const large: GraphDocument = { nodes: [{ id: "a", op: "input", value }] };
    expect(unpackedLink(large).length).toBeGreaterThan(4 * 0xffff);
    expect(await decodeLink(unpackedLink(large))).toStrictEqual({ ok: true, document: large });
  });

  test("a group that is not collapsed is written as it was before groups could be", async () => {
    const nodes = [{ id: "a", op: "relu" }] as const;
    const open = await encodeLink({ nodes, groups: [{ id: "g", label: "G", nodes: ["a"] }] });
    const columns = JSON.stringify([
      "a",
      [opNames.indexOf("relu")],
      [0],
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      [["g", "G", [0]]],
    ]);
    expect(open).toBe(await linkOf(columns));
  });

  test("the empty document", async () => {
    expect(await decodeLink(await encodeLink(emptyDocument))).toStrictEqual({
      ok: true,
      document: { nodes: [] },
    });
  });

  test("a link that a mail program broke into lines", async () => {
    const document: GraphDocument = { nodes: [{ id: "a", op: "input", value: 1 }], title: "T" };
    const link = (await encodeLink(document)).replace(/.{5}/g, "$&\r\n ");
    expect(await decodeLink(link)).toStrictEqual({ ok: true, document });
  });

  test("base64url of any bytes", () => {
    expect(base64UrlFrom(utf8From("fooba"))).toBe("Zm9vYmE");
    expect(base64UrlFrom(Uint8Array.of(0xfb, 0xff, 0xfe))).toBe("-__-");
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = base64UrlFrom(bytes);
        expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(bytesFromBase64Url(text)).toEqual(bytes);
      }),
    );
  });
});

/** A drawn graph: short ids, round values, places on a grid with some disorder, a label here and there. */
function drawnGraph(count: number, labels: boolean): GraphDocument {
  let state = 12_345;
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
  const nodes: DocumentNode[] = [];
  for (let place = 0; place < count; place++) {
    const isInput = place < 2 || random(4) === 0;
    const op = isInput ? "input" : opNames[1 + random(opNames.length - 1)]!;
    const { ports }: OpDefinition = ops[op];
    const wires = ports.map((port) => [port, nodes[Math.max(0, place - 1 - random(8))]!.id]);
    nodes.push({
      id: `n${place}`,
      op,
      ...(labels && random(8) === 0 && { label: `w${random(20)}` }),
      ...(isInput && { value: random(200) / 10 }),
      ...(wires.length > 0 && { inputs: Object.fromEntries(wires) }),
      position: { x: Math.floor(place / 8) * 160, y: (place % 8) * 80 + random(5) * 8 },
    } as DocumentNode);
  }
  return { title: "A drawn graph", nodes };
}

test.each([
  [10, 220],
  [50, 700],
  [200, 2_500],
])("a drawn graph of %i nodes takes at most %i characters", async (count, most) => {
  for (const labels of [false, true]) {
    const document = drawnGraph(count, labels);
    const link = await encodeLink(document);
    expect(link.length).toBeLessThanOrEqual(most);
    expect(await decodeLink(link)).toStrictEqual(parseDocument(serializeDocument(document)));
  }
});

describe("hostile links end in faults", () => {
  test.each([
    ["", "not-a-link"],
    ["1.", "not-a-link"],
    ["hello", "not-a-link"],
    ["0.AAAA", "not-a-link"],
    ["1.a+b/", "not-a-link"],
    ["1.%41", "not-a-link"],
    ["2.AAAA", "newer-link"],
    ["999999999.AAAA", "newer-link"],
    ["1.A", "damaged-link"],
    ["1.AAAA", "damaged-link"],
  ])("%s: %s", async (link, code) => {
    expect(await codesOf(link)).toEqual([code]);
  });

  test.each<[columns: unknown, code: string]>([
    [[1], "damaged-link"],
    [["a", [99]], "damaged-link"],
    [["a", ["length"]], "damaged-link"],
    [["a", ["__proto__"]], "damaged-link"],
    [["a b", [0]], "damaged-link"],
    [["a", [1], [5, 0]], "damaged-link"],
    [["a", [1], [0.5, 0]], "damaged-link"],
    [["a", [1], []], "damaged-link"],
    [["a", [0], [], [1], [], [], [], [[0, 1]]], "damaged-link"],
    [new Array(17).fill(null), "damaged-link"],
    [["a", [0], [], ["text"]], "wrong-type"],
    [["a", [0]], "missing-key"],
    [["a", [0], [], [[[1], 2]]], "ragged"],
    [["a a", [0, 0], [], [1, 2]], "duplicate-id"],
    [["ä", [0], [], [1]], "bad-id"],
    [["a", [0], [], [1], ["x"], [0]], "wrong-type"],
    [["a", [0], [], [1], [0]], "wrong-type"],
    [["a", [0], [], [1], [], [], [7]], "wrong-type"],
    [[null, [], [], [], [], [], [], [], [], [], 5], "wrong-type"],
  ])("the columns %j: %s", async (columns, code) => {
    expect(await codesOf(await linkOf(JSON.stringify(columns)))).toEqual([code]);
  });

  test.each(["not JSON", "", "{}", "null", "5", "[".repeat(10_000_000), `[${'"['.repeat(99)}`])(
    "deflated nonsense: %.20s",
    async (text) => {
      expect(await codesOf(await linkOf(text))).toEqual(["damaged-link"]);
    },
  );

  test("what is no UTF-8", async () => {
    const link = await linkOfBytes(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d));
    expect(await codesOf(link)).toEqual(["damaged-link"]);
  });

  test("cut off anywhere", async () => {
    const link = await encodeLink(drawnGraph(20, true));
    for (let length = 0; length < link.length; length++) {
      const [code] = await codesOf(link.slice(0, length));
      expect(["not-a-link", "damaged-link"]).toContain(code);
    }
  });

  test("random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const codes = await codesOf(`1.${base64UrlFrom(bytes)}`);
        expect(codes.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  // Deflate has no checksum: another number or label may come out, but only of a document that a file may hold.
  test("a character changed", async () => {
    const link = await encodeLink(drawnGraph(20, true));
    for (let at = 2; at < link.length; at++) {
      const changed = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
      const decoded = await decodeLink(changed);
      if (!decoded.ok) expect(decoded.faults.length).toBeGreaterThan(0);
      else expect(parseDocument(serializeDocument(decoded.document)).ok).toBe(true);
    }
  });

  test("a bomb is given up at the limit", async () => {
    for (const text of ["\0", '["', "[],", " "]) {
      const bomb = await linkOf(text.repeat(50_000_000 / text.length));
      expect(bomb.length).toBeLessThan(200_000);
      expect(await codesOf(bomb)).toEqual(["large-link"]);
    }
  });

  test("a link of more nodes than a file may have", async () => {
    const count = limits.nodes + 1;
    const ids = Array.from({ length: count }, (_, place) => `n${place}`).join(" ");
    const zeros = new Array(count).fill(0);
    expect(await codesOf(await linkOf(JSON.stringify([ids, zeros, [], zeros])))).toEqual([
      "too-many-nodes",
    ]);
  });

  test("a link of millions of nodes", async () => {
    const ids = "a ".repeat(2_000_000).trim();
    const columns = `["${ids}",[${"0,".repeat(1_999_999)}0]]`;
    expect(await codesOf(await linkOf(columns))).toEqual(["too-many-nodes"]);
  });

  test("a link that is longer than any", async () => {
    expect(await codesOf(`1.${"A".repeat(limits.bytes + 1)}`)).toEqual(["large-link"]);
  });
});

test("any JSON in columns is refused or read, and never thrown", async () => {
  const entry = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>("a", "a b", [0], [1], [0, 0], [[0, 1]], [1, 2], [-1, 3], null, []),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 16 }), async (columns) => {
      const decoded = await decodeLink(await linkOf(JSON.stringify(columns)));
      if (!decoded.ok) {
        for (const { message } of decoded.faults) {
          expect(message).not.toMatch(/undefined|\[object|NaN/);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});
