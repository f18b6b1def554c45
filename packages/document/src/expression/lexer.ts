import type { ExpressionFaults } from "./expressionFaults.ts";
import type { Token } from "./token.ts";

/** Signs that people type or paste for the ASCII ones; each is one UTF-16 unit, so that places stay. */
const lookalikes: Readonly<Record<string, string>> = {
  "·": "*",
  "\u0387": "*",
  "⋅": "*",
  "∗": "*",
  "×": "*",
  "÷": "/",
  "−": "-",
  "\u3000": " ",
};

const comment = /#[^\r\n]*/y;
const space = /[^\S\r\n]+/y;
const lineBreak = /\r\n|[\r\n]/y;
const sign = /\*\*|[-+*/@()[\],=;]/y;
const number = /(?:\d+(?:_\d+)*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/y;
const name = /[\p{XID_Start}_]\p{XID_Continue}*/uy;
const wordRest = /[\p{XID_Continue}.]+/uy;
const otherDigits = /\p{No}+/uy;

/** Python's tokens: names in any letters, and no line breaks inside brackets. Full-width signs count as ASCII. */
export function tokensOf(text: string, faults: ExpressionFaults): readonly Token[] {
  return new Lexer(text, faults).tokens();
}

class Lexer {
  private readonly source: string;
  private readonly text: string;
  private readonly faults: ExpressionFaults;
  private readonly found: Token[] = [];
  private at = 0;
  private depth = 0;
  private startsLine = true;

  constructor(source: string, faults: ExpressionFaults) {
    this.source = source;
    this.text = folded(source);
    this.faults = faults;
  }

  tokens(): readonly Token[] {
    while (this.at < this.text.length) this.step();
    this.push("end", "", 0);
    return this.found;
  }

  private step(): void {
    this.at += this.match(space).length;
    this.at += this.match(comment).length;
    if (this.at >= this.text.length) return;
    const broken = this.match(lineBreak);
    if (broken !== "") this.lineBreak(broken);
    else if (this.match(number) !== "") this.number(this.match(number));
    else if (this.match(name) !== "") this.name(this.match(name));
    else if (this.match(sign) !== "") this.sign(this.match(sign));
    else if (this.match(otherDigits) !== "") this.strange(this.match(otherDigits));
    else this.strange(String.fromCodePoint(this.source.codePointAt(this.at)!));
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? "";
  }

  private push(kind: Token["kind"], text: string, length: number): void {
    this.found.push({ kind, text, offset: this.at, length, startsLine: this.startsLine });
    this.at += length;
    this.startsLine = false;
  }

  private lineBreak(text: string): void {
    if (this.depth === 0) this.push("break", "\n", text.length);
    else this.at += text.length;
    this.startsLine = true;
  }

  private sign(text: string): void {
    if (text === "(" || text === "[") this.depth++;
    if (text === ")" || text === "]") this.depth = Math.max(this.depth - 1, 0);
    this.push(text === ";" ? "break" : "sign", text, text.length);
  }

  private number(text: string): void {
    const start = this.at;
    this.push("number", text, text.length);
    const rest = this.match(wordRest);
    const raised = this.match(otherDigits);
    if (rest !== "" || raised !== "") {
      this.at += rest.length + raised.length;
      const isProduct = raised === "" && this.isName(rest);
      const suggestion = isProduct ? `${text} * ${rest}` : asPower(text + rest, raised);
      const found = this.source.slice(start, this.at);
      this.faults.add(
        { offset: start, length: found.length },
        { code: "bad-number", found, ...(suggestion !== undefined && { suggestion }) },
      );
    } else if (!Number.isFinite(Number(text.replaceAll("_", "")))) {
      this.faults.add(
        { offset: start, length: text.length },
        { code: "not-finite", found: this.source.slice(start, this.at) },
      );
    }
  }

  private name(text: string): void {
    const start = this.at;
    const normal = text.normalize("NFKC");
    this.push("name", normal, text.length);
    const digits = this.match(otherDigits);
    if (digits === "") return;
    this.at += digits.length;
    const found = this.source.slice(start, this.at);
    const suggestion = asPower(normal, digits) ?? found.normalize("NFKC");
    this.faults.add(
      { offset: start, length: found.length },
      { code: "raised-digits", found, suggestion },
    );
  }

  private strange(found: string): void {
    const before = this.found.at(-1);
    const isRaised = before?.text === ")" && before.offset + 1 === this.at;
    const suggestion = found === "^" ? "**" : isRaised ? asPower("", found)?.trim() : undefined;
    this.faults.add(
      { offset: this.at, length: found.length },
      { code: "bad-character", found, ...(suggestion !== undefined && { suggestion }) },
    );
    this.at += found.length;
  }

  private isName(text: string): boolean {
    name.lastIndex = 0;
    return name.exec(text)?.[0] === text;
  }
}

/** `x` and raised digits as `x ** 2`. */
function asPower(base: string, digits: string): string | undefined {
  return /^[²³¹⁰⁴-⁹]+$/.test(digits) ? `${base} ** ${digits.normalize("NFKC")}` : undefined;
}

function folded(source: string): string {
  return source.replace(/[·\u0387⋅∗×÷−\u3000\uff01-\uff5e]/g, (character) => {
    const code = character.charCodeAt(0);
    return lookalikes[character] ?? String.fromCharCode(code - 0xfee0);
  });
}

/** Whether a text, already NFKC-normalised, reads as one name that can be defined. */
export function isExpressionName(text: string): boolean {
  return text !== "_" && /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text) && folded(text) === text;
}
