import type { FaultDetail, SyntaxReason } from "./fault.ts";
import { quote, quoteList } from "./quote.ts";

const syntaxReasons: Readonly<Record<SyntaxReason, string>> = {
  "no-value":
    "a value is due here (an object, a list, a text in double quotes, a number, true, false or null)",
  "no-key": "a key in double quotes is due here",
  "no-colon": "a colon is due after a key",
  "no-comma": "a comma or the closing bracket is due here",
  "trailing-comma": "a comma stands before it: the last element has none",
  "unclosed-text": "a text that began before has no closing double quote",
  "control-character":
    "inside a text, line breaks and control characters must be escaped, as in \\n",
  "bad-escape": 'inside a text, a backslash begins one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX',
  "bad-number": "a number is written as 1, -0.5 or 2.5e-3",
  "after-end": "nothing may follow the closing bracket",
};

/** The fault in English: what is wrong, and what would be right. */
export function faultMessage(fault: FaultDetail): string {
  switch (fault.code) {
    case "too-large":
      return `the file is larger than ${count(fault.limit)} bytes (16 MiB), and no larger one is read`;
    case "not-json":
      return `this is not JSON: here ${fault.found === undefined ? "the file ends" : `stands ${quote(fault.found)}`}, but ${syntaxReasons[fault.reason]}`;
    case "duplicate-key":
      return `the key ${quote(fault.key)} stands here twice: keep one of them`;
    case "wrong-type":
      return `this must be ${fault.expected}, but it is ${fault.found}`;
    case "missing-key":
      return `the key ${quote(fault.key)} is missing`;
    case "unknown-key":
      return `there is no key ${quote(fault.key)} here${meant(fault.suggestion)}. The keys are ${quoteList(fault.known)}`;
    case "wrong-format":
      return `"format" must be "chalkgrad", but it is ${quote(fault.found)}: this is a file of another program`;
    case "wrong-version":
      return `"version" must be a whole number from 1 to ${fault.newest}, but it is ${fault.found}`;
    case "newer-version":
      return `a newer program wrote this file: it has version ${fault.found}, and this program reads up to version ${fault.newest}. Update the program`;
    case "bad-id":
      return `${quote(fault.id)} cannot be an id: an id has 1 to 64 of the characters A-Z a-z 0-9 _ - (put other text in "label")`;
    case "duplicate-id":
      return `the id ${quote(fault.id)} is already taken at ${fault.first}: every id must be unique`;
    case "unknown-op":
      return `there is no op ${quote(fault.op)}${meant(fault.suggestion)}. The ops are ${quoteList(fault.known)}`;
    case "unknown-port":
      return fault.known.length === 0
        ? `an ${quote(fault.op)} has no ports, so that nothing can feed ${quote(fault.port)}: leave "inputs" out`
        : `the op ${quote(fault.op)} has no port ${quote(fault.port)}${meant(fault.suggestion)}. Its ports are ${quoteList(fault.known)}`;
    case "unknown-attribute":
      return fault.known.length === 0
        ? `the op ${quote(fault.op)} takes no attributes: leave ${quote(fault.attribute)} out`
        : `the op ${quote(fault.op)} takes no attribute ${quote(fault.attribute)}${meant(fault.suggestion)}. It takes ${quoteList(fault.known)}`;
    case "unknown-source":
      return `there is no node ${quote(fault.id)}${meant(fault.suggestion)}. A port must name a node of this file, or be left out`;
    case "only-input":
      return `only a node with the op "input" can have ${quote(fault.key)}, and this one is ${quote(fault.op)}`;
    case "not-finite":
      return `${fault.found} is not a finite number: a number here must lie between -1.7976931348623157e308 and 1.7976931348623157e308`;
    case "ragged":
      return `the lists do not form a rectangle: here must be ${listOf(fault.expected)}, as in the first row, but it is ${listOf(fault.found)}`;
    case "too-deep":
      return `lists are nested more than ${fault.limit} deep: an array has at most ${fault.limit} axes`;
    case "too-many-nodes":
      return `the file has ${count(fault.found)} nodes, and at most ${count(fault.limit)} are read`;
    case "too-many-numbers":
      return `the file has ${count(fault.found)} numbers, and at most ${count(fault.limit)} are read`;
    case "too-many-steps":
      return `the talk has ${count(fault.found)} steps, and at most ${count(fault.limit)} are read`;
    case "too-long":
      return `this text has ${count(fault.found)} characters, and at most ${count(fault.limit)} are read`;
    case "unknown-choice":
      return `${quote(fault.found)} is none of ${quoteList(fault.known)}${meant(fault.suggestion)}`;
    case "not-positive":
      return `this must be more than 0, but it is ${fault.found}`;
    case "unknown-member":
      return `there is no node or group ${quote(fault.id)}${meant(fault.suggestion)}. A group must name nodes or groups of this file`;
    case "duplicate-member":
      return `the group names ${quote(fault.id)} twice: once is enough`;
    case "group-cycle":
      return `a group cannot hold itself: ${fault.cycle.map(quote).join(" → ")}`;
  }
}

function meant(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : ` (did you mean ${quote(suggestion)}?)`;
}

function listOf(length: number | undefined): string {
  if (length === undefined) return "a number";
  return `a list of ${length}`;
}

/** 16777216 as 16,777,216: the same everywhere, whatever the machine's language. */
function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}
