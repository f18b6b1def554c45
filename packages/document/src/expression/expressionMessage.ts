import { quote, quoteList } from "../quote.ts";
import type { Expected, ExpressionFaultDetail } from "./expressionFault.ts";

const due: Readonly<Record<Expected, string>> = {
  operand: "a number, a name, a matrix, a function or an opening parenthesis is due here",
  "operator-or-end":
    "an operator (+ - * / @ **) or the end of the line is due here. A product is written with *",
  "operator-or-closing":
    "an operator (+ - * / @ **) or a closing parenthesis is due here. A product is written with *",
  "comma-or-closing": "a comma or the closing bracket is due here",
  "matrix-element": "a matrix holds numbers, or rows of numbers in brackets",
  "attribute-value":
    "a number, a list of whole numbers in brackets, true, false or none is due here",
};

/** The fault in English: what is wrong, and what would be right. */
export function expressionMessage(fault: ExpressionFaultDetail): string {
  switch (fault.code) {
    case "too-large":
      return `the text is longer than ${fault.limit} characters, and no longer one is read`;
    case "too-deep":
      return `brackets or signs are nested more than ${fault.limit} deep: give an inner part a name on a line of its own`;
    case "too-many-nodes":
      return `the graph would have ${fault.found} nodes, and at most ${fault.limit} are possible`;
    case "bad-character":
      return `${quote(fault.found)} has no meaning in an expression${instead(fault.suggestion)}`;
    case "raised-digits":
      return `${quote(fault.found)} is not a name, as raised or lowered digits are not part of one${instead(fault.suggestion)}`;
    case "bad-number":
      return fault.suggestion === undefined
        ? `${quote(fault.found)} is not a number: a number is written as 1, 0.5 or 2.5e-3`
        : `${quote(fault.found)} is neither a number nor a name${instead(fault.suggestion)}`;
    case "not-finite":
      return `${quote(fault.found)} is too large: a number lies between -1.7976931348623157e308 and 1.7976931348623157e308`;
    case "unexpected":
      return `${foundText(fault.found)}, but ${due[fault.expected]}`;
    case "unclosed":
      return `this ${quote(fault.bracket)} is never closed: ${quote(fault.bracket === "(" ? ")" : "]")} is missing`;
    case "bad-target":
      return 'only a single name may stand before "=", as in: price = apples * 100';
    case "open-port-alone":
      return '"_" stands for a port that nothing feeds: it may only be an operand or an argument, as in: relu(_)';
    case "unknown-function":
      return `there is no function ${quote(fault.name)}${meant(fault.suggestion)}. The functions are ${fault.known.join(", ")}`;
    case "wrong-arguments":
      return `${fault.op} takes ${counted(fault.ports)}, and here ${fault.found === 1 ? "is" : "are"} ${fault.found}${byName(fault.attributes)}`;
    case "unknown-argument":
      return fault.known.length === 0
        ? `${fault.op} takes no argument by name`
        : `${fault.op} takes no argument ${quote(fault.name)}${meant(fault.suggestion)}. By name it takes ${quoteList(fault.known)}`;
    case "duplicate-argument":
      return `${fault.op} is given ${quote(fault.name)} twice: once is enough`;
    case "positional-after-named":
      return "arguments without a name stand before those with one, as in: sum(x, axis=0)";
    case "bad-attribute":
      return `${quote(fault.attribute)} of ${fault.op} must be ${fault.expected}`;
    case "ragged":
      return `the rows do not form a rectangle: here must be ${listOf(fault.expected)}, as in the first row, but it is ${listOf(fault.found)}`;
    case "defined-twice":
      return `${quote(fault.name)} already has a meaning in line ${fault.firstLine}: take another name`;
    case "cycle":
      return `a name cannot be defined by itself: ${fault.cycle.map(quote).join(" → ")}`;
    case "ambiguous-name":
      return `several nodes are called ${quote(fault.name)}: say which one by its id, ${quoteList(fault.ids, 5)}`;
  }
}

function foundText(found: string | undefined): string {
  if (found === undefined) return "here the text ends";
  return found === "\n" ? "here the line ends" : `here stands ${quote(found)}`;
}

function instead(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `: write ${suggestion}`;
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` (did you mean ${quote(suggestion)}?)`;
}

function counted(ports: readonly string[]): string {
  return `${ports.length} ${ports.length === 1 ? "argument" : "arguments"} (${ports.join(", ")})`;
}

function byName(attributes: readonly string[]): string {
  if (attributes.length === 0) return "";
  return `. By name it takes ${quoteList(attributes)} too`;
}

function listOf(length: number | undefined): string {
  return length === undefined ? "a number" : `a list of ${length}`;
}
