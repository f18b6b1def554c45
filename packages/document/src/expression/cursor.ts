import type { Expected } from "./expressionFault.ts";
import type { ExpressionFaults } from "./expressionFaults.ts";
import type { Token } from "./token.ts";

/** Thrown where a statement cannot be read further, after the fault was added; the parser catches it. */
export const unreadable = Symbol("unreadable");

/** Walks over the tokens, and words the fault where something else is due. */
export class Cursor {
  readonly faults: ExpressionFaults;
  private readonly tokens: readonly Token[];
  private readonly brackets: Token[] = [];
  private at = 0;

  constructor(tokens: readonly Token[], faults: ExpressionFaults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  get token(): Token {
    return this.tokens[this.at]!;
  }

  /** The token behind the one at hand. */
  get following(): Token {
    return this.tokens[Math.min(this.at + 1, this.tokens.length - 1)]!;
  }

  /** The token before the one at hand. */
  get previous(): Token {
    return this.tokens[this.at - 1]!;
  }

  is(sign: string): boolean {
    return this.token.kind === "sign" && this.token.text === sign;
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== "end") this.at++;
    return token;
  }

  /** Takes an opening bracket. */
  open(): Token {
    const token = this.take();
    this.brackets.push(token);
    return token;
  }

  /** Takes the bracket that closes the last one opened. */
  close(expected: Expected): Token {
    const opening = this.brackets.at(-1)!;
    if (!this.is(opening.text === "(" ? ")" : "]")) this.unexpected(expected);
    this.brackets.pop();
    return this.take();
  }

  /** Goes on behind the statement. */
  skipStatement(): void {
    this.brackets.length = 0;
    while (this.token.kind !== "break" && this.token.kind !== "end") this.at++;
  }

  /** Goes to the end of the text: nothing more is worth reading. */
  skipToEnd(): void {
    this.at = this.tokens.length - 1;
  }

  unexpected(expected: Expected): never {
    const { token, faults } = this;
    const opening = this.brackets.at(-1);
    // Inside brackets a line goes on below: what stands there is right by itself, and the bracket is not.
    const isCutOff = token.startsLine || token.kind === "break" || token.kind === "end";
    if (opening !== undefined && isCutOff && this.previous !== opening) {
      faults.add(opening, { code: "unclosed", bracket: opening.text as "(" | "[" });
    } else if (token.kind === "end") {
      faults.add(token, { code: "unexpected", found: undefined, expected });
    } else {
      const length = token.text === "\n" ? 0 : token.length;
      faults.add(
        { offset: token.offset, length },
        { code: "unexpected", found: token.text, expected },
      );
    }
    throw unreadable;
  }
}
