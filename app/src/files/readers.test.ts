import { parseDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { exportOnnx, svgFigure, withDocument } from "@chalkgrad/export";
import { figureMarks } from "@chalkgrad/figure";
import { planPasses, stillAt } from "@chalkgrad/timeline";
import { describe, expect, it } from "vitest";
import { readerFor } from "./readers.ts";

const graph = parseDocument(
  '{"format":"chalkgrad","version":1,"title":"二乗 < 3","nodes":[{"id":"a","op":"input","value":3,"position":{"x":0,"y":0}}]}',
);
if (!graph.ok) throw new Error("The test's own graph is broken.");
const { document } = graph;

/** One black pixel. */
const pixel = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  ),
  (letter) => letter.charCodeAt(0),
);

function picture(): string {
  const program = compile(document);
  program.run();
  const frame = stillAt(planPasses(document, program), "rest");
  return svgFigure(document, figureMarks(document, frame, program));
}

async function read(content: string | Uint8Array<ArrayBuffer>, name: string) {
  const file = new File([content], name);
  return (await readerFor(file))?.read(file);
}

describe("a picture that is opened", () => {
  it("gives the graph that it carries, whatever its name says", async () => {
    const png = Uint8Array.from(withDocument(pixel, document));
    for (const name of ["a.svg", "a.txt"]) {
      expect(await read(picture(), name)).toEqual({ ok: true, document });
      expect(await read(png, name)).toEqual({ ok: true, document });
    }
  });

  it("is told from a broken graph where it carries none", async () => {
    const none = { ok: false, faults: "no-graph" };
    expect(await read('<svg xmlns="http://www.w3.org/2000/svg"/>', "plain.svg")).toEqual(none);
    expect(await read(pixel, "plain.png")).toEqual(none);
  });

  it("is no page of the web", async () => {
    expect(await read("<!doctype html><p>", "page.html")).toBeUndefined();
  });

  it("has the faults of its graph where that is hostile", async () => {
    const broken = picture()
      .replace("&quot;op&quot;", "&quot;oops&quot;")
      .replace('"op"', '"oops"');
    const answer = await read(broken, "broken.svg");
    expect(answer).toMatchObject({
      ok: false,
      faults: [{ code: "unknown-key" }, expect.anything()],
    });
  });
});

describe("a model that is opened", () => {
  it("gives its graph, and is known by its first byte", async () => {
    const exported = exportOnnx(document);
    if (!exported.ok) throw new Error("The test's own graph cannot be exported.");
    const answer = await read(exported.bytes, "model.bin");
    expect(answer).toMatchObject({
      ok: true,
      document: { title: "二乗 < 3", nodes: [{ id: "a", value: 3 }] },
      remarks: { narrowTypes: [], openInputs: [] },
    });
  });

  it("has its faults where it is none", async () => {
    const answer = await read("hello", "model.onnx");
    expect(answer).toMatchObject({ ok: false, faults: [{ code: "not-onnx" }] });
  });
});
