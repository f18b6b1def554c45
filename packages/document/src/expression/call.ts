import { type OpDefinition, type OpName, ops } from "@chalkgrad/engine";
import { checkAttributes } from "../check/attributes.ts";
import { FaultList } from "../check/faultList.ts";
import { nearestName } from "../nearest.ts";
import { type Cursor, unreadable } from "./cursor.ts";
import { functionNames, functionOf } from "./functions.ts";
import type { AttributeLiteral, Item } from "./item.ts";
import { signedNumberAt } from "./matrix.ts";
import { spanBetween, type Token } from "./token.ts";

/** What reads the arguments that are expressions, and keeps the items. */
interface OperandParser {
  readonly cursor: Cursor;
  expression(least: number): number;
  push(item: Item): number;
}

/** Reads `sum(x, axis=[0])`; the cursor stands at the name. Returns the place of the op among the items. */
export function callAt(parser: OperandParser): number {
  const { cursor } = parser;
  const name = cursor.take();
  const op = functionOf(name.text);
  if (op === undefined) {
    const suggestion = nearestName(name.text, functionNames);
    cursor.faults.add(name, {
      code: "unknown-function",
      name: name.text,
      known: functionNames,
      ...(suggestion !== undefined && { suggestion }),
    });
    throw unreadable;
  }
  const call = new Arguments(parser, op);
  cursor.open();
  while (!cursor.is(")")) {
    call.read();
    if (!cursor.is(",")) break;
    cursor.take();
  }
  cursor.close("comma-or-closing");
  return call.finish(name);
}

/** The arguments of one call, as they are read. */
class Arguments {
  private readonly parser: OperandParser;
  private readonly cursor: Cursor;
  private readonly op: OpName;
  private readonly definition: OpDefinition;
  private readonly positional: number[] = [];
  private readonly byPort = new Map<string, number>();
  private readonly attrs: Record<string, AttributeLiteral> = {};

  constructor(parser: OperandParser, op: OpName) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.op = op;
    this.definition = ops[op];
  }

  read(): void {
    const { cursor } = this;
    const { token, following } = cursor;
    if (token.kind === "name" && following.kind === "sign" && following.text === "=") {
      cursor.take();
      cursor.take();
      this.named(token);
      return;
    }
    if (this.byPort.size > 0 || Object.keys(this.attrs).length > 0) {
      cursor.faults.add(token, { code: "positional-after-named" });
    }
    this.positional.push(this.parser.expression(0));
  }

  finish(name: Token): number {
    const { cursor, op, positional, byPort } = this;
    const { ports, attributes } = this.definition;
    const span = spanBetween(name, cursor.previous);
    const operands = ports.map((port, place) => positional[place] ?? byPort.get(port));
    const twice = ports.slice(0, positional.length).find((port) => byPort.has(port));
    if (twice !== undefined) {
      cursor.faults.add(span, { code: "duplicate-argument", op, name: twice });
    } else if (positional.length > ports.length || operands.includes(undefined)) {
      cursor.faults.add(span, {
        code: "wrong-arguments",
        op,
        ports,
        attributes: attributes.map((attribute) => attribute.name),
        found: positional.length + byPort.size,
      });
    }
    const known = operands.filter((operand) => operand !== undefined);
    return this.parser.push({ kind: "op", op, operands: known, attrs: this.attrs, span });
  }

  private named(token: Token): void {
    const { cursor, op } = this;
    const { ports, attributes } = this.definition;
    const name = token.text;
    if (this.byPort.has(name) || Object.hasOwn(this.attrs, name)) {
      cursor.faults.add(token, { code: "duplicate-argument", op, name });
    }
    if (ports.includes(name)) {
      this.byPort.set(name, this.parser.expression(0));
      return;
    }
    const start = cursor.token;
    const value = attributeAt(cursor);
    const span = spanBetween(start, cursor.previous);
    if (!attributes.some((attribute) => attribute.name === name)) {
      const known = [...attributes.map((attribute) => attribute.name), ...ports];
      const suggestion = nearestName(name, known);
      cursor.faults.add(token, {
        code: "unknown-argument",
        op,
        name,
        known,
        ...(suggestion !== undefined && { suggestion }),
      });
      return;
    }
    // Held to what a file may hold; whether it fits the shapes is the graph's own problem.
    const checked = new FaultList();
    checkAttributes({ [name]: value }, op, "", checked);
    const fault = checked.faults[0];
    if (fault?.code === "wrong-type") {
      cursor.faults.add(span, {
        code: "bad-attribute",
        op,
        attribute: name,
        expected: fault.expected,
      });
    }
    this.attrs[name] = value;
  }
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["none", null],
  ["null", null],
]);

function attributeAt(cursor: Cursor): AttributeLiteral {
  const number = signedNumberAt(cursor);
  if (number !== undefined) return number;
  const word =
    cursor.token.kind === "name" ? words.get(cursor.token.text.toLowerCase()) : undefined;
  if (word !== undefined) {
    cursor.take();
    return word;
  }
  if (!cursor.is("[") && !cursor.is("(")) cursor.unexpected("attribute-value");
  const closing = cursor.open().text === "[" ? "]" : ")";
  const list: number[] = [];
  while (!cursor.is(closing)) {
    const element = signedNumberAt(cursor);
    if (element === undefined) cursor.unexpected("attribute-value");
    list.push(element);
    if (!cursor.is(",")) break;
    cursor.take();
  }
  cursor.close("comma-or-closing");
  return list;
}
