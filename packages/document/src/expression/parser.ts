import { limits } from "../limits.ts";
import { callAt } from "./call.ts";
import { type Cursor, unreadable } from "./cursor.ts";
import type { Item, Statement } from "./item.ts";
import { matrixAt, numberOf } from "./matrix.ts";
import { infixes, unaryPower } from "./operators.ts";
import { spanBetween, type Token } from "./token.ts";

/** How deep expressions nest, by parentheses, signs and powers. */
const deepest = 200;

/** Items of a text, names included: more than the most nodes could need, so that a hostile text ends early. */
const mostItems = limits.nodes * 10;

export interface ParsedText {
  readonly items: readonly Item[];
  readonly statements: readonly Statement[];
}

/** Reads the statements; a statement at fault is left out, and the next one read. */
export function parseStatements(cursor: Cursor): ParsedText {
  return new Parser(cursor).statements();
}

/** A Pratt parser: each operator says how strongly it holds on to its left and its right operand. */
class Parser {
  readonly cursor: Cursor;
  private readonly items: Item[] = [];
  private depth = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  statements(): ParsedText {
    const { cursor, items } = this;
    const statements: Statement[] = [];
    while (cursor.token.kind !== "end") {
      if (cursor.token.kind === "break") {
        cursor.take();
        continue;
      }
      try {
        statements.push(this.statement());
      } catch (reason) {
        if (reason !== unreadable) throw reason;
        this.depth = 0;
        cursor.skipStatement();
      }
    }
    return { items, statements };
  }

  /** Reads an expression whose operators hold on more strongly than `least`; returns its place among the items. */
  expression(least: number): number {
    const { cursor, items } = this;
    if (this.depth === deepest) {
      cursor.faults.add(cursor.token, { code: "too-deep", limit: deepest });
      throw unreadable;
    }
    this.depth++;
    let left = this.operand();
    for (;;) {
      const infix = cursor.token.kind === "sign" ? infixes.get(cursor.token.text) : undefined;
      if (infix === undefined || infix.left < least) break;
      cursor.take();
      const right = this.expression(infix.right);
      const span = spanBetween(items[left]!.span, items[right]!.span);
      left = this.push({ kind: "op", op: infix.op, operands: [left, right], attrs: {}, span });
    }
    this.depth--;
    return left;
  }

  push(item: Item): number {
    const { items, cursor } = this;
    if (items.length === mostItems) {
      cursor.faults.add(item.span, {
        code: "too-many-nodes",
        found: items.length,
        limit: limits.nodes,
      });
      cursor.skipToEnd();
      throw unreadable;
    }
    return items.push(item) - 1;
  }

  private statement(): Statement {
    const { cursor, items } = this;
    const first = items.length;
    const isNamed =
      cursor.token.kind === "name" &&
      cursor.following.kind === "sign" &&
      cursor.following.text === "=";
    const name = isNamed ? cursor.take() : undefined;
    if (name !== undefined) cursor.take();
    if (name?.text === "_") cursor.faults.add(name, { code: "open-port-alone" });
    const root = this.expression(0);
    if (cursor.is("=")) {
      const target = { offset: items[root]!.span.offset, length: items[root]!.span.length };
      cursor.faults.add(name === undefined ? target : cursor.token, { code: "bad-target" });
      throw unreadable;
    }
    const { kind } = cursor.token;
    if (kind !== "break" && kind !== "end") cursor.unexpected("operator-or-end");
    if (items[root]!.kind === "open") {
      cursor.faults.add(items[root]!.span, { code: "open-port-alone" });
    }
    return { first, root, ...(name !== undefined && { name: { text: name.text, span: name } }) };
  }

  private operand(): number {
    const { cursor } = this;
    const { token } = cursor;
    if (token.kind === "number") {
      cursor.take();
      return this.push({ kind: "literal", value: numberOf(token.text), span: token });
    }
    if (token.kind === "name") return this.name();
    if (cursor.is("(")) {
      cursor.open();
      const inner = this.expression(0);
      cursor.close("operator-or-closing");
      return inner;
    }
    if (cursor.is("[")) return this.push({ kind: "literal", ...matrixAt(cursor) });
    if (cursor.is("-")) return this.minus(cursor.take());
    if (cursor.is("+")) {
      cursor.take();
      return this.expression(unaryPower);
    }
    return cursor.unexpected("operand");
  }

  private name(): number {
    const { cursor } = this;
    const { following } = cursor;
    if (following.kind === "sign" && following.text === "(") return callAt(this);
    const token = cursor.take();
    return this.push(
      token.text === "_"
        ? { kind: "open", span: token }
        : { kind: "name", name: token.text, span: token },
    );
  }

  /** `-2` is a number and `-(2)`, `-x`, `-2 ** x` negate something. */
  private minus(sign: Token): number {
    const { cursor, items } = this;
    const isNumber = cursor.token.kind === "number";
    const before = items.length;
    const operand = this.expression(unaryPower);
    const span = spanBetween(sign, cursor.previous);
    const item = items[operand]!;
    if (isNumber && items.length === before + 1 && item.kind === "literal") {
      items[operand] = { kind: "literal", value: -(item.value as number), span };
      return operand;
    }
    return this.push({ kind: "op", op: "neg", operands: [operand], attrs: {}, span });
  }
}
