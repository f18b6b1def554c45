/** A part of a line. Bold and italic are properties of a text, not a tree: nothing nests. */
export type Inline =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "formula"; readonly tex: string }
  | { readonly kind: "link"; readonly text: string; readonly address: string };

type MarkKind = "**" | "*" | "_";

type Token =
  | { readonly kind: "character"; readonly text: string }
  | { readonly kind: "part"; readonly part: Inline }
  | {
      readonly kind: "mark";
      readonly mark: MarkKind;
      readonly opens: boolean;
      readonly closes: boolean;
    };

/** Reads `code`, `$formula$`, `[text](address)`, addresses, **bold** and *italic*. Whatever is not closed is text. */
export function inlineParts(text: string): readonly Inline[] {
  const tokens = tokensOf(text);
  const paired = pairedMarks(tokens);
  const parts: Inline[] = [];
  const style = { "**": false, "*": false, _: false };
  let plain = "";
  const endText = () => {
    const italic = style["*"] || style._;
    if (plain !== "") parts.push({ kind: "text", text: plain, bold: style["**"], italic });
    plain = "";
  };
  tokens.forEach((token, index) => {
    if (token.kind === "character") plain += token.text;
    else if (token.kind === "part") {
      endText();
      parts.push(token.part);
    } else if (paired.has(index)) {
      endText();
      style[token.mark] = !style[token.mark];
    } else plain += token.mark;
  });
  endText();
  return parts;
}

/** The places of marks that have a partner: each opening one with the next that closes its kind. */
function pairedMarks(tokens: readonly Token[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open = new Map<MarkKind, number>();
  tokens.forEach((token, index) => {
    if (token.kind !== "mark") return;
    const opening = open.get(token.mark);
    if (opening !== undefined && token.closes) {
      paired.add(opening).add(index);
      open.delete(token.mark);
    } else if (token.opens) open.set(token.mark, index);
  });
  return paired;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const { token, length } = tokenAt(text, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

interface Read {
  readonly token: Token;
  readonly length: number;
}

function tokenAt(text: string, at: number): Read {
  const character = text[at]!;
  const found = partAt(text, at);
  if (found) return { token: { kind: "part", part: found.part }, length: found.length };
  if (character === "\\" && /[\\`*_[\]()#$-]/.test(text[at + 1] ?? "")) {
    return { token: { kind: "character", text: text[at + 1]! }, length: 2 };
  }
  const mark = text.startsWith("**", at) ? "**" : character;
  if (mark !== "**" && mark !== "*" && mark !== "_") {
    return { token: { kind: "character", text: character }, length: 1 };
  }
  const before = text[at - 1] ?? " ";
  const behind = text[at + mark.length] ?? " ";
  // Within a word an underscore is a letter: `apple_num` is a name.
  const inWord = mark === "_" && /[\p{L}\p{N}_]/u.test(before) && /[\p{L}\p{N}_]/u.test(behind);
  const token: Token = {
    kind: "mark",
    mark,
    opens: !inWord && !/\s/.test(behind),
    closes: !inWord && !/\s/.test(before),
  };
  return { token, length: mark.length };
}

/** What may be followed from a note: nothing that runs, nothing on this machine. */
const followed = /^(?:https?:\/\/|mailto:)\S+$/i;

// Sticky, and each of bounded length: where one does not match, that is known soon.
const patterns = {
  code: /`([^`\n]{1,2000})`/y,
  // No space within the dollars and no digit behind them, as in Pandoc: so prices stay prices.
  formula: /\$(?=[^\s$])((?:\\[\s\S]|[^$\\]){1,500})\$(?!\d)/y,
  link: /\[([^[\]\n]{1,500})\]\(([^()\s]{1,2000})\)/y,
  address: /https?:\/\/[^\s<>"'`()[\]]{1,2000}/y,
};

function partAt(
  text: string,
  at: number,
): { readonly part: Inline; readonly length: number } | undefined {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  switch (text[at]) {
    case "`": {
      const found = match(patterns.code);
      return found
        ? { part: { kind: "code", text: found[1]! }, length: found[0].length }
        : undefined;
    }
    case "$": {
      const found = match(patterns.formula);
      if (!found || /\s$/.test(found[1]!)) return undefined;
      return { part: { kind: "formula", tex: found[1]! }, length: found[0].length };
    }
    case "[": {
      const found = match(patterns.link);
      if (!found || !followed.test(found[2]!)) return undefined;
      const part: Inline = { kind: "link", text: found[1]!, address: found[2]! };
      return { part, length: found[0].length };
    }
    case "h": {
      const found = /\w/.test(text[at - 1] ?? "") ? null : match(patterns.address);
      const address = found?.[0].replace(/[.,:;!?]+$/, "");
      if (!address) return undefined;
      return { part: { kind: "link", text: address, address }, length: address.length };
    }
    default:
      return undefined;
  }
}
