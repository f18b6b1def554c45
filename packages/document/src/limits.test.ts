import { describe, expect, test } from "vitest";
import type { FaultCode } from "./fault.ts";
import { limits } from "./limits.ts";
import { parseDocument, parseDocumentValue } from "./parse.ts";

function file(parts: object): object {
  return { format: "chalkgrad", version: 1, nodes: [], ...parts };
}

function withNodes(...nodes: unknown[]): object {
  return file({ nodes });
}

const a = { id: "a", op: "input", value: 1 };

describe("limits", () => {
  const codes = (text: string): FaultCode[] => {
    const parsed = parseDocument(text);
    return parsed.ok ? [] : parsed.faults.map((fault) => fault.code);
  };

  test("16 MiB of text, counted in UTF-8", () => {
    const text = (title: string) => JSON.stringify(file({ title }));
    const empty = text("").length;
    const room = limits.bytes - empty;
    expect(codes(text("x".repeat(room)))).toEqual([]);
    expect(codes(text("x".repeat(room + 1)))).toEqual(["too-large"]);
    expect(codes(text("あ".repeat(Math.ceil(room / 3) + 1)))).toEqual(["too-large"]);
  });

  test("20,000 nodes", () => {
    const nodes = (count: number) =>
      JSON.stringify(
        withNodes(...Array.from({ length: count }, (_, i) => ({ ...a, id: `n${i}` }))),
      );
    expect(codes(nodes(limits.nodes))).toEqual([]);
    expect(codes(nodes(limits.nodes + 1))).toEqual(["too-many-nodes"]);
  });

  test("4,000,000 numbers in values and seeds together", () => {
    const half = (count: number) => `[${"1,".repeat(count - 1)}1]`;
    const text = (values: number, seeds: number) =>
      `{"format":"chalkgrad","version":1,"nodes":[{"id":"a","op":"input","value":${half(values)},"seed":${half(seeds)}}]}`;
    expect(codes(text(2_000_000, 2_000_000))).toEqual([]);
    expect(codes(text(2_000_000, 2_000_001))).toEqual(["too-many-numbers"]);
  });

  test("of very many faults the first thousand are listed and the rest is counted", () => {
    const value = Array.from({ length: 5_000 }, () => "x");
    const parsed = parseDocumentValue(withNodes({ ...a, value: [0, ...value] }));
    expect(parsed).toMatchObject({ ok: false, unlisted: 4_000 });
    expect(parsed.ok ? 0 : parsed.faults.length).toBe(limits.faults);
  });

  test("20,000 wires to nowhere are refused in reasonable time", () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => ({
      id: `node_${i}`,
      op: "relu",
      inputs: { x: `nodes_${i}` },
    }));
    expect(parseDocumentValue(withNodes(...nodes)).ok).toBe(false);
  }, 5_000);
});
