/** Letters that a face is for, as `unicode-range` gives them: first and last of each range. */
type Ranges = readonly (readonly [first: number, last: number])[];

/**
 * The picture with the page's own typefaces inside, as far as it uses them: an SVG picture in an image reaches no font of the
 * page, and would be drawn in whatever letters the system has.
 */
export async function withFonts(svg: string): Promise<string> {
  const drawn = withoutMetadata(svg);
  const rules = (await usedFaces(drawn)).map(ruleOf);
  const start = drawn.indexOf(">", drawn.indexOf("<svg")) + 1;
  return `${drawn.slice(0, start)}<style>${rules.join("")}</style>${drawn.slice(start)}`;
}

/** One of the page's typefaces, to be taken where the page's style sheets do not reach. */
export interface LetterFace {
  readonly family: string;
  readonly weight: string;
  /** Empty: every letter. */
  readonly range: string;
  /** The font as the address of itself. */
  readonly data: string;
}

/** The page's own typefaces, as far as a picture needs them for its letters. */
export function usedFaces(svg: string): Promise<LetterFace[]> {
  const letters = [...new Set(withoutMetadata(svg))].map((letter) => letter.codePointAt(0)!);
  const used = faces().filter(({ ranges }) => holdAny(ranges, letters));
  return Promise.all(used.map(fetched));
}

/** Nobody reads what lies in the metadata. */
function withoutMetadata(svg: string): string {
  return svg.replace(/<metadata>[\s\S]*?<\/metadata>/, "");
}

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly address: string;
  readonly ranges: Ranges;
}

function faces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const source = /url\((["']?)(.*?)\1\)/.exec(rule.style.getPropertyValue("src"))?.[2];
      if (source === undefined) return [];
      const address = new URL(source, sheet.href ?? document.baseURI).href;
      return [{ rule, address, ranges: rangesOf(rule.style.getPropertyValue("unicode-range")) }];
    }),
  );
}

/** `U+25EE8, U+26FF6-26FF8, U+4??`; nothing is every letter. */
function rangesOf(text: string): Ranges {
  const ranges = [...text.matchAll(/U\+([0-9a-f]*)(\?*)(?:-([0-9a-f]+))?/gi)];
  if (ranges.length === 0) return [[0, 0x10ffff]];
  return ranges.map(([, digits = "", any = "", last]) => {
    const first = digits + "0".repeat(any.length);
    const end = last ?? digits + "f".repeat(any.length);
    return [Number.parseInt(first, 16), Number.parseInt(end, 16)];
  });
}

function holdAny(ranges: Ranges, letters: readonly number[]): boolean {
  return ranges.some(([first, last]) =>
    letters.some((letter) => letter >= first && letter <= last),
  );
}

async function fetched({ rule: { style }, address }: Face): Promise<LetterFace> {
  return {
    family: style.getPropertyValue("font-family"),
    weight: style.getPropertyValue("font-weight"),
    range: style.getPropertyValue("unicode-range"),
    data: await fontData(address),
  };
}

function ruleOf({ family, weight, range, data }: LetterFace): string {
  const face = [
    `font-family:${family}`,
    `font-weight:${weight}`,
    `src:url(${data})`,
    ...(range === "" ? [] : [`unicode-range:${range}`]),
  ];
  return `@font-face{${face.join(";")}}`;
}

const fonts = new Map<string, Promise<string>>();

function fontData(address: string): Promise<string> {
  const known = fonts.get(address);
  if (known) return known;
  const data = fetchData(address);
  fonts.set(address, data);
  data.catch(() => fonts.delete(address));
  return data;
}

async function fetchData(address: string): Promise<string> {
  const font = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(font);
  });
}
