import type { GraphDocument } from "@chalkgrad/document";
import { themes } from "@chalkgrad/figure";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileDocument, hostileLabels } from "../hostile.ts";
import { apple, pictureCase } from "../pictureCase.ts";
import { elementsNamed, readXml } from "../readXml.ts";
import { legalText } from "../xml.ts";
import { animatedSvg } from "./animatedSvg.ts";
import { documentInSvg } from "./documentInSvg.ts";
import { svgFigure } from "./svgFigure.ts";
import { type SvgOptions, slideSize } from "./svgPage.ts";

const svgOf = (document: GraphDocument, options?: SvgOptions) =>
  svgFigure(document, pictureCase(document).figure(), options);

/** Texts as they are read, apart from what rests under the pointer. */
const textsOf = (svg: string) => elementsNamed(readXml(svg), "text").map(({ text }) => text);

describe("an SVG picture", () => {
  const svg = svgOf(apple);
  const root = readXml(svg);

  it("has a size and a view of the same proportions", () => {
    const [, , width, height] = root.attributes.viewBox!.split(" ").map(Number);
    expect(root.attributes.width).toBe(`${width}px`);
    expect(root.attributes.height).toBe(`${height}px`);
  });

  it("has real text, the document's words for screen readers, and no script", () => {
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["220", "りんごの個数", "×", "2.2"]));
    expect(root.attributes.role).toBe("img");
    expect(root.children[0]).toMatchObject({ name: "title", text: "Buying apples" });
    expect(elementsNamed(root, "script")).toEqual([]);
  });

  it("tells all digits to whoever rests on a number", () => {
    const total = elementsNamed(root, "text").find(({ text }) => text === "220");
    expect(total?.children).toMatchObject([{ name: "title", text: "220.00000000000003" }]);
  });

  it("comes in centimetres, and on a slide the page fills it", () => {
    const wide = readXml(svgOf(apple, { size: { unit: "cm", width: 12 } }));
    expect(wide.attributes.width).toBe("12cm");
    const slide = readXml(svgOf(apple, { size: slideSize }));
    const [x, y, width, height] = slide.attributes.viewBox!.split(" ").map(Number);
    expect(width! / height!).toBeCloseTo(16 / 9, 2);
    expect([slide.attributes.width, slide.attributes.height]).toEqual(["13.33in", "7.5in"]);
    expect(elementsNamed(slide, "rect")[0]!.attributes).toMatchObject({
      x: String(x),
      y: String(y),
      width: String(width),
      height: String(height),
    });
  });

  it("has the colours of its theme alone", () => {
    for (const name of ["paper", "board"] as const) {
      const used = new Set(svgOf(apple, { theme: name }).match(/(?<=")#[0-9a-f]{6}(?=")/g));
      const colors = new Set(Object.values(themes[name].colors));
      expect(used.size).toBeGreaterThan(4);
      for (const color of used) expect(colors).toContain(color);
    }
  });

  it("paints nothing in the page's colour where it has no page", () => {
    const { page } = themes.paper.colors;
    expect(svgOf(hostileDocument())).toContain(page);
    const bare = hostileDocument(["a", "b"]);
    const sound = { ...bare, nodes: bare.nodes.filter(({ id }) => id !== "open") };
    expect(svgOf(sound, { background: "transparent" })).not.toContain(page);
  });
});

describe("hostile labels", () => {
  it("are texts and nothing else", () => {
    const svg = svgOf(hostileDocument());
    const root = readXml(svg);
    expect(elementsNamed(root, "script")).toEqual([]);
    expect(elementsNamed(root, "b")).toEqual([]);
    const texts = textsOf(svg);
    for (const label of hostileLabels.filter(({ length }) => length > 0 && length < 15)) {
      expect(texts).toContain(legalText(label));
    }
  });

  it("leave a picture well-formed, whatever they are", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (labels) => {
        const document = hostileDocument(labels);
        const svg = svgOf(document);
        expect(() => readXml(svg)).not.toThrow();
        expect(documentInSvg(svg)).toEqual({ ok: true, document });
      }),
      { numRuns: 40 },
    );
  });
});

describe("the document in an SVG picture", () => {
  it("comes out as it went in", () => {
    for (const document of [apple, hostileDocument()]) {
      expect(documentInSvg(svgOf(document))).toEqual({ ok: true, document });
    }
  });

  it("survives a program that saves it anew", () => {
    const json = elementsNamed(readXml(svgOf(hostileDocument())), "chalkgrad-document")[0]!.text;
    const saved = `<svg xmlns:n="urn:chalkgrad"><metadata><n:chalkgrad-document\n id="m1">${json
      .replace(/&/g, "&#x26;")
      .replace(/</g, "&lt;")
      .replace(
        /^.{40}/s,
        (start) => `<![CDATA[${start}]]>`,
      )}</n:chalkgrad-document></metadata></svg>`;
    expect(documentInSvg(saved)).toEqual({ ok: true, document: hostileDocument() });
  });

  it("is not there where it is not wanted, or where the picture is another's", () => {
    expect(documentInSvg(svgOf(apple, { withDocument: false }))).toBeUndefined();
    for (const svg of ["", "<svg/>", "<chalkgrad-document", "<chalkgrad-document>", "{}"]) {
      expect(documentInSvg(svg)).toBeUndefined();
    }
  });

  it("is checked like any file", () => {
    const forged = svgOf(apple).replace('"mul"', '"steal"');
    expect(documentInSvg(forged)).toMatchObject({ ok: false });
  });

  it("is looked for in one go, however often it seems to begin", () => {
    const start = Date.now();
    for (const trap of ["<chalkgrad-document ", "<![CDATA[", "a:", "&#x"]) {
      documentInSvg(`<chalkgrad-document>${trap.repeat(200_000)}</chalkgrad-document>`);
      documentInSvg(trap.repeat(200_000));
    }
    expect(Date.now() - start).toBeLessThan(2_000);
  });
});

describe("an animated SVG picture", () => {
  const { document, plan, readings, figure } = pictureCase(apple);
  const svg = animatedSvg(document, plan, readings);
  const root = readXml(svg);

  it("shows the finished picture where nothing moves", () => {
    const seen = (element: typeof root): string[] =>
      element.attributes.visibility === "hidden"
        ? []
        : [...(element.name === "text" ? [element.text] : []), ...element.children.flatMap(seen)];
    expect(seen(root)).toEqual(textsOf(svgFigure(document, figure())));
  });

  it("gives every moment of its round to exactly one look of each part", () => {
    const parts = elementsNamed(root, "g").filter(({ attributes }) => "data-wire" in attributes);
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      const looks = part.children.map((look) => elementsNamed(look, "animate")[0]!.attributes);
      expect(looks).toHaveLength(3);
      const values = looks.map((look) => look.values!.split(";"));
      values[0]!.forEach((_, moment) => {
        const visible = values.filter((each) => each[moment] === "visible");
        expect(visible).toHaveLength(1);
      });
    }
  });

  it("has times that rise from 0 to at most 1, one for each value", () => {
    for (const name of ["animate", "animateMotion"]) {
      for (const { attributes } of elementsNamed(root, name)) {
        const times = attributes.keyTimes!.split(";").map(Number);
        const values = (attributes.values ?? attributes.keyPoints)!.split(";");
        expect(times).toHaveLength(values.length);
        expect(times[0]).toBe(0);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.at(-1)).toBeLessThanOrEqual(1);
        expect(attributes.repeatCount).toBe("indefinite");
      }
    }
  });

  it("lets a token travel for every wire and stub that the steps name, forward and back", () => {
    const points = elementsNamed(root, "animateMotion").map((each) => each.attributes.keyPoints);
    expect(points.filter((each) => each === "0;0;1;1")).toHaveLength(4);
    expect(points.filter((each) => each === "1;1;0;0")).toHaveLength(5);
  });

  it("carries the document, and survives hostile labels and graphs without steps", () => {
    expect(documentInSvg(svg)).toEqual({ ok: true, document: apple });
    for (const each of [hostileDocument(), { nodes: [] }]) {
      const some = pictureCase(each);
      expect(() => readXml(animatedSvg(each, some.plan, some.readings))).not.toThrow();
    }
  });
});
