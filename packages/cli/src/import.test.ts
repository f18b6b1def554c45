import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeLink, type GraphDocument, parseDocument } from "@chalkgrad/document";
import { exportOnnx, withDocument } from "@chalkgrad/export";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixture, Workshop } from "./workshop.ts";

const workshop = new Workshop();
beforeAll(() => workshop.build());
afterAll(() => workshop.remove());

const apple = graphIn(readFileSync(fixture("apple"), "utf8"));

function graphIn(text: string): GraphDocument {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join("\n"));
  return parsed.document;
}

/** A path of a new file. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(workshop.folder, name);
  writeFileSync(path, content);
  return path;
}

function imported(source: string, standardInput: string | Buffer = ""): GraphDocument {
  const { code, out, errors } = workshop.run(["import", source], standardInput);
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  return graphIn(out);
}

/** One black pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

describe("a graph comes out of", () => {
  test("its own file, from standard input too, whatever the order of its keys was", () => {
    const json = JSON.stringify({ ...apple, version: 1, format: "chalkgrad" });
    expect(imported(file("own.json", json))).toEqual(apple);
    expect(imported("-", `\ufeff${json}`)).toEqual(apple);
  });

  test("a picture, whatever its name says", () => {
    const { out } = workshop.run(["export", fixture("apple"), "--to", "svg"]);
    expect(imported(file("picture.txt", out)).nodes.map(({ id }) => id)).toEqual(
      apple.nodes.map(({ id }) => id),
    );
    expect(imported(file("pixel.dat", withDocument(pixel, apple)))).toEqual(apple);
  });

  test("a share link, in the call, broken into lines in a file, or without its address", async () => {
    const graph = await encodeLink(apple);
    const link = `https://example.org/a/#g=${graph}&step=3&theme=board`;
    expect(imported(link)).toEqual(apple);
    expect(imported(graph)).toEqual(apple);
    expect(imported("-", `\n${link.slice(0, 60)}\n${link.slice(60)}\n`)).toEqual(apple);
  });

  test("a model, with what was not in it told", () => {
    const exported = exportOnnx(apple);
    if (!exported.ok) throw new Error("The fixture cannot be exported.");
    const ids = imported("-", Buffer.from(exported.bytes)).nodes.map(({ id }) => id);
    expect([...ids].sort()).toEqual(apple.nodes.map(({ id }) => id).sort());
  });

  test("an expression", () => {
    const { nodes } = imported("-", "price = apple * 2 * tax\napple = 100\ntax = 1.1\n");
    expect(nodes.map(({ op }) => op).sort()).toEqual(["input", "input", "input", "mul", "mul"]);
    expect(imported(file("loss.txt", "loss = (w - 1) ** 2")).nodes).toHaveLength(5);
  });
});

test("-o names the file; the file itself is not written over", () => {
  const source = file("in.txt", "y = x * x");
  const target = join(workshop.folder, "out.json");
  expect(workshop.run(["import", source, "-o", target])).toEqual({ code: 0, out: "", errors: [] });
  expect(graphIn(readFileSync(target, "utf8")).nodes).toHaveLength(2);
  const { code, errors } = workshop.run(["import", source, "-o", source]);
  expect(code).toBe(2);
  expect(errors[0]).toContain("this is the file itself");
  expect(readFileSync(source, "utf8")).toBe("y = x * x");
});

test.each<[string, string | Buffer, string]>([
  ["a picture without a graph", pixel, "holds no graph"],
  ["a link that was cut", "https://example.org/#g=1.abcdefghijklmnopqrst", "copy it again"],
  ["a wrong expression", "y = x *\nz = )", "line 1, column"],
  ["a broken document", '{"format":"chalkgrad"}', "version"],
  ["bytes of no kind", Buffer.from([0xff, 0xfe, 0xfd]), "UTF-8"],
  ["a model that breaks off", Buffer.from([8, 8, 0x3a, 0x50, 1]), "no ONNX model"],
])("%s is refused with the reason", (_, content, reason) => {
  const { code, out, errors } = workshop.run(["import", "-"], content);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(errors.join("\n")).toContain(reason);
  expect(errors.join("\n")).not.toMatch(/\n\s+at /);
});

test("what does not exist is said so; no link is taken for it", () => {
  const { code, errors } = workshop.run(["import", "nowhere.onnx"]);
  expect(code).toBe(2);
  expect(errors).toEqual(["nowhere.onnx: cannot be read: there is no such file"]);
});
