import type { FaultDetail, SyntaxReason } from "../fault.ts";
import { placeOfIndex, placeOfKey } from "./place.ts";

/** What `JSON.parse` does not tell: where the text stops being JSON, and which keys stand twice. */
export interface Scan {
  readonly syntax: { readonly offset: number; readonly reason: SyntaxReason } | undefined;
  readonly duplicates: readonly { readonly where: string; readonly key: string }[];
}

/** Deeper than this no file of ours has an object, so that keys need not be remembered there. */
const deepestKeys = 8;

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

interface Frame {
  readonly keys: Set<string>;
  key: string;
  index: number;
}

/**
 * Reads a text as JSON (RFC 8259) without building anything, one character after the other and without
 * recursion: engines word syntax faults differently and often without line and column, and a key that stands
 * twice silently loses its first value.
 */
export function scanJson(text: string): Scan {
  const scanner = new Scanner(text);
  scanner.run();
  return { syntax: scanner.syntax, duplicates: scanner.duplicates };
}

class Scanner {
  syntax: Scan["syntax"];
  readonly duplicates: { where: string; key: string }[] = [];
  private readonly text: string;
  private at = 0;
  /** For every open bracket, whether it is a list. */
  private readonly lists: boolean[] = [];
  /** The first few open brackets in full. */
  private readonly frames: Frame[] = [];

  constructor(text: string) {
    this.text = text;
  }

  run(): void {
    this.skipSpace();
    while (this.syntax === undefined) {
      if (!this.value()) continue;
      // A value has ended: close what closes here, until something else is due.
      let ended = true;
      while (ended && this.syntax === undefined) {
        this.skipSpace();
        if (this.lists.length === 0) {
          if (this.at < this.text.length) this.fail("after-end");
          return;
        }
        ended = this.afterValue();
      }
    }
  }

  /** Reads a value, or the opening of one. Returns whether a whole value has ended. */
  private value(): boolean {
    const character = this.text[this.at];
    if (character === "{" || character === "[") {
      this.open(character === "[");
      this.skipSpace();
      if (this.text[this.at] === (character === "[" ? "]" : "}")) return this.close();
      if (character === "{") this.keyAndColon("no-key");
      return false;
    }
    if (character === '"') this.string();
    else if (character !== undefined && /[-0-9]/.test(character)) this.number();
    else if (!this.word("true") && !this.word("false") && !this.word("null")) this.fail("no-value");
    return true;
  }

  /** Reads the comma or bracket behind a value. Returns whether that ended the surrounding value too. */
  private afterValue(): boolean {
    const isList = this.lists[this.lists.length - 1]!;
    const closing = isList ? "]" : "}";
    if (this.text[this.at] === closing) return this.close();
    if (this.text[this.at] !== ",") {
      this.fail("no-comma");
      return false;
    }
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === closing) this.fail("trailing-comma");
    else if (!isList) this.keyAndColon("no-key");
    else if (this.lists.length <= deepestKeys) this.frames[this.lists.length - 1]!.index++;
    return false;
  }

  private open(isList: boolean): void {
    this.at++;
    this.lists.push(isList);
    if (this.lists.length <= deepestKeys) this.frames.push({ keys: new Set(), key: "", index: 0 });
  }

  private close(): true {
    this.at++;
    if (this.lists.length <= deepestKeys) this.frames.pop();
    this.lists.pop();
    return true;
  }

  private keyAndColon(reason: SyntaxReason): void {
    const start = this.at;
    if (this.text[start] === '"') this.string();
    else this.fail(reason);
    if (this.syntax !== undefined) return;
    if (this.lists.length <= deepestKeys) this.remember(this.text.slice(start, this.at));
    this.skipSpace();
    if (this.text[this.at] !== ":") this.fail("no-colon");
    this.at++;
    this.skipSpace();
  }

  private remember(literal: string): void {
    const key: string = literal.includes("\\") ? JSON.parse(literal) : literal.slice(1, -1);
    const frame = this.frames[this.frames.length - 1]!;
    frame.key = key;
    if (frame.keys.has(key)) this.duplicates.push({ where: this.place(), key });
    else frame.keys.add(key);
  }

  /** Where the innermost key stands. */
  private place(): string {
    let where = "";
    for (const [depth, frame] of this.frames.entries()) {
      where = this.lists[depth] ? placeOfIndex(where, frame.index) : placeOfKey(where, frame.key);
    }
    return where;
  }

  private string(): void {
    this.at++;
    while (this.syntax === undefined) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) break;
      if (Number.isNaN(code)) this.fail("unclosed-text");
      else if (code < SPACE) this.fail("control-character");
      else if (code === BACKSLASH) this.escapeSequence();
      else this.at++;
    }
    this.at++;
  }

  private escapeSequence(): void {
    const sequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    sequence.lastIndex = this.at;
    const length = sequence.exec(this.text)?.[0].length ?? 0;
    if (length === 0) this.fail("bad-escape");
    this.at += length;
  }

  private number(): void {
    const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
    number.lastIndex = this.at;
    const length = number.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    const next = this.text[this.at];
    const goesOn = next !== undefined && /[-+.0-9A-Za-z_]/.test(next);
    if (length === 0 || goesOn) this.fail("bad-number");
  }

  private word(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== SPACE && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private fail(reason: SyntaxReason): void {
    this.syntax ??= { offset: this.at, reason };
  }
}

/** Line and column (both from 1; the column counts UTF-16 units, as editors do) of a place in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index++) {
    const code = text.charCodeAt(index);
    const isBreak = code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a);
    if (!isBreak) continue;
    line++;
    lineStart = index + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The fault of a text that stops being JSON at `offset`. */
export function notJson(
  text: string,
  offset: number,
  reason: SyntaxReason,
): Extract<FaultDetail, { code: "not-json" }> {
  const code = text.codePointAt(offset);
  const found = code === undefined ? undefined : String.fromCodePoint(code);
  return { code: "not-json", ...lineAndColumn(text, offset), reason, found };
}
