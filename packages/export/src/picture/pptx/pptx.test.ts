import type { GraphDocument } from "@chalkgrad/document";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { hostileDocument, hostileLabels } from "../hostile.ts";
import { apple, pictureCase } from "../pictureCase.ts";
import { elementsNamed, type ReadElement, readXml } from "../readXml.ts";
import { legalText } from "../xml.ts";
import { type DeckOptions, pptxDeck } from "./pptxDeck.ts";

/** The parts of a deck, each read by a strict parser. */
function deckOf(document: GraphDocument, options?: DeckOptions): ReadonlyMap<string, ReadElement> {
  const { plan, readings } = pictureCase(document);
  const files = unzipSync(pptxDeck(document, plan, readings, options));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, readXml(strFromU8(bytes))]));
}

function slidesOf(deck: ReadonlyMap<string, ReadElement>): ReadElement[] {
  const paths = [...deck.keys()].filter((path) => /^ppt\/slides\/[^/]+$/.test(path));
  return paths.map((path) => deck.get(path)!);
}

const textsOf = (element: ReadElement) => elementsNamed(element, "a:t").map(({ text }) => text);

/** Three inputs, two wires from one node to another, a wire back and a heat map. */
const knotty: GraphDocument = {
  nodes: [
    { id: "x", op: "input", value: [[1, 2, 3, 4, 5, 6]], position: { x: 0, y: 0 } },
    {
      id: "w",
      op: "input",
      value: Array.from({ length: 6 }, () => [1, 2]),
      position: { x: 0, y: 200 },
    },
    { id: "b", op: "input", value: [1, 2], position: { x: 0, y: 400 } },
    { id: "h", op: "affine", inputs: { x: "x", w: "w", b: "b" }, position: { x: 300, y: 200 } },
    { id: "twice", op: "mul", inputs: { x: "h", y: "h" }, position: { x: 500, y: 200 } },
    { id: "back", op: "neg", inputs: { x: "twice" }, position: { x: 100, y: 500 } },
  ],
};

describe("a deck of slides", () => {
  const deck = deckOf(apple, { noteOf: ({ kind, nodes }) => `${kind} ${nodes.join(" ")}` });
  const slides = slidesOf(deck);

  it("has the question, a slide a step, and the answer", () => {
    expect(slides).toHaveLength(pictureCase(apple).plan.steps.length + 2);
    expect(textsOf(slides[0]!)).not.toContain("220");
    expect(textsOf(slides.at(-1)!)).toEqual(expect.arrayContaining(["220", "2.2", "りんごの個数"]));
    for (const slide of slides) expect(textsOf(slide)[0]).toBe("Buying apples");
  });

  it("shows after each step what is known by then", () => {
    const known = slides.map((slide) => textsOf(slide).filter((text) => text !== "—").length);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known[0]).toBeLessThan(known.at(-1)!);
  });

  it("has what to say in the notes of its step", () => {
    const notes = deck.get("ppt/notesSlides/notesSlide2.xml")!;
    expect(textsOf(notes)).toEqual(["forward price"]);
  });

  it("is the same file at any time", () => {
    const { plan, readings } = pictureCase(apple);
    expect(pptxDeck(apple, plan, readings)).toEqual(pptxDeck(apple, plan, readings));
  });

  it("has one slide where there is no step", () => {
    expect(slidesOf(deckOf({ nodes: [] }))).toHaveLength(1);
  });
});

describe.each([
  ["the apples", apple],
  ["a knotty graph", knotty],
  ["hostile labels", hostileDocument()],
])("the package of %s", (_, document) => {
  const deck = deckOf(document);

  it("lists every part once with its content type, and no part that is not there", () => {
    const types = deck.get("[Content_Types].xml")!;
    const listed = elementsNamed(types, "Override").map(({ attributes }) => attributes.PartName);
    const parts = [...deck.keys()].filter((path) => !/\.rels$|^\[/.test(path));
    expect(listed.toSorted()).toEqual(parts.map((path) => `/${path}`).toSorted());
  });

  it("refers to nothing that is not there", () => {
    for (const [path, root] of deck) {
      if (!path.endsWith(".rels")) continue;
      const folder = path.replace(/_rels\/[^/]+$/, "");
      for (const { attributes } of elementsNamed(root, "Relationship")) {
        expect(deck.has(resolved(folder, attributes.Target!))).toBe(true);
      }
    }
  });

  it("numbers the shapes of a slide once each, and glues wires to shapes that are there", () => {
    for (const slide of slidesOf(deck)) {
      const ids = elementsNamed(slide, "p:cNvPr").map(({ attributes }) => attributes.id);
      expect(new Set(ids).size).toBe(ids.length);
      const shapes = new Map(
        elementsNamed(slide, "p:sp").map((shape) => [
          elementsNamed(shape, "p:cNvPr")[0]!.attributes.id,
          shape,
        ]),
      );
      for (const end of [...elementsNamed(slide, "a:stCxn"), ...elementsNamed(slide, "a:endCxn")]) {
        const shape = shapes.get(end.attributes.id);
        expect(Number(end.attributes.idx)).toBeLessThan(sitesOf(shape!));
      }
    }
  });
});

describe("wires on a slide", () => {
  it("are glued to both their nodes, each to the shape of that name", () => {
    const slide = slidesOf(deckOf(apple)).at(-1)!;
    const names = new Map(
      elementsNamed(slide, "p:sp")
        .filter((shape) => elementsNamed(shape, "a:prstGeom").length > 0)
        .map((shape) => elementsNamed(shape, "p:cNvPr")[0]!.attributes)
        .map(({ id, name }) => [id, name]),
    );
    const ends = elementsNamed(slide, "p:cxnSp").map((wire) => [
      names.get(elementsNamed(wire, "a:stCxn")[0]!.attributes.id),
      names.get(elementsNamed(wire, "a:endCxn")[0]!.attributes.id),
    ]);
    expect(ends).toEqual([
      ["apple", "price"],
      ["りんごの個数", "price"],
      ["price", "total"],
      ["tax", "total"],
    ]);
  });

  it("end where their sites are, within a hair", () => {
    const slide = slidesOf(deckOf(knotty)).at(-1)!;
    const [wire] = elementsNamed(slide, "p:cxnSp");
    const box = elementsNamed(wire!, "a:ext")[0]!.attributes;
    const at = elementsNamed(wire!, "a:off")[0]!.attributes;
    const target = elementsNamed(slide, "p:sp").find(
      (shape) =>
        elementsNamed(shape, "p:cNvPr")[0]!.attributes.id ===
        elementsNamed(wire!, "a:endCxn")[0]!.attributes.id,
    )!;
    const place = elementsNamed(target, "a:off")[0]!.attributes;
    expect(Number(at.x) + Number(box.cx)).toBeCloseTo(Number(place.x), -2);
    expect(elementsNamed(target, "a:cxn")).toHaveLength(4);
  });

  it("are curves where a straight line would hide one behind another or run through nodes", () => {
    const slide = slidesOf(deckOf(knotty)).at(-1)!;
    expect(elementsNamed(slide, "p:cxnSp")).toHaveLength(3);
    expect(elementsNamed(slide, "a:cubicBezTo").length).toBeGreaterThan(3);
  });
});

describe("what people wrote", () => {
  it("stands in the slides as text, whatever it is", () => {
    const slide = slidesOf(deckOf(hostileDocument()))[0]!;
    const texts = textsOf(slide);
    for (const label of hostileLabels.filter(({ length }) => length > 0 && length < 15)) {
      expect(texts).toContain(legalText(label).replace(/[\t\n\r]+/g, " "));
    }
  });

  it("marks Japanese as such, and leaves numbers alone", () => {
    const slide = slidesOf(deckOf(apple))[0]!;
    const runs = elementsNamed(slide, "a:r").map((run) => [
      elementsNamed(run, "a:t")[0]!.text,
      elementsNamed(run, "a:rPr")[0]!.attributes.lang,
    ]);
    expect(runs).toContainEqual(["りんごの個数", "ja-JP"]);
    expect(runs).toContainEqual(["100", "en-US"]);
  });

  it("keeps a heat map to a few shapes", () => {
    const large = Array.from({ length: 16 }, (_, row) =>
      Array.from({ length: 16 }, (_, i) => row * i),
    );
    const slide = slidesOf(
      deckOf({ nodes: [{ id: "x", op: "input", value: large, position: { x: 0, y: 0 } }] }),
    ).at(-1)!;
    expect(elementsNamed(slide, "p:sp").length).toBeLessThan(60);
    expect(elementsNamed(slide, "a:moveTo").length).toBeGreaterThan(256);
  });
});

function sitesOf(shape: ReadElement): number {
  const own = elementsNamed(shape, "a:cxn").length;
  if (own > 0) return own;
  return elementsNamed(shape, "a:prstGeom")[0]!.attributes.prst === "ellipse" ? 8 : 4;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") path.pop();
    else path.push(part);
  }
  return path.join("/");
}
