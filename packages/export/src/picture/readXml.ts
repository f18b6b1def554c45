import { SaxesParser } from "saxes";

/** For tests: an element as a strict parser reads it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

/** The root of an XML text. Throws where it is not well-formed, namespaces included. */
export function readXml(xml: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: ReadElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.values(attributes).map((each) => [each.name, each.value] as const);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const append = (text: string) => {
    open.at(-1)!.text += text;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.write(xml).close();
  return root.children[0]!;
}

/** All elements of that name, the root included, in document order. */
export function elementsNamed(root: ReadElement, name: string): ReadElement[] {
  const found: ReadElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    waiting.push(...next.children.toReversed());
  }
  return found;
}
