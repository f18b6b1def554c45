import { type Block, blocksOf, type Inline, type Item } from "@chalkgrad/figure";
import { Fragment, type ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { Formula } from "../math/Formula.tsx";
import css from "./NoteText.module.css";
import { noteTexts } from "./texts.ts";

/** A file may hold a note of any length; beyond this nobody reads it on a canvas. */
const longest = 20_000;
const mostFormulas = 200;

/** The text of a note, set: a subset of Markdown with formulas in TeX. */
export default function NoteText({ text }: { readonly text: string }) {
  const word = useText();
  const blocks = blocksOf(text.slice(0, longest));
  let formulas = 0;
  const takesFormula = () => ++formulas <= mostFormulas;
  return (
    <div className={css.text}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text have an order and no identities.
        <BlockView key={index} block={block} takesFormula={takesFormula} />
      ))}
      {text.length > longest && <p className={css.cut}>{word(noteTexts.cut)}</p>}
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly takesFormula: () => boolean;
}

function BlockView({ block, takesFormula }: BlockProps): ReactNode {
  const inline = (parts: readonly Inline[]) => inlineNodes(parts, takesFormula);
  switch (block.kind) {
    case "heading": {
      // The page has its own heading; a note's stand below it.
      const Tag = `h${block.level + 1}` as "h2" | "h3" | "h4";
      return <Tag className={css[`level${block.level}`]}>{inline(block.parts)}</Tag>;
    }
    case "paragraph":
      return <p>{inline(block.parts)}</p>;
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "formula":
      return <p className={css.centred}>{formula(block.tex, takesFormula, true)}</p>;
    case "list": {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list have an order and no identities.
        <ListItem key={index} item={item}>
          {inline(item.parts)}
        </ListItem>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function ListItem({ item, children }: { readonly item: Item; readonly children: ReactNode }) {
  return <li style={{ marginLeft: `${item.depth * 1.1}em` }}>{children}</li>;
}

function inlineNodes(parts: readonly Inline[], takesFormula: () => boolean): ReactNode {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have an order and no identities.
    <Fragment key={index}>{inlineNode(part, takesFormula)}</Fragment>
  ));
}

function inlineNode(part: Inline, takesFormula: () => boolean): ReactNode {
  switch (part.kind) {
    case "code":
      return <code>{part.text}</code>;
    case "formula":
      return formula(part.tex, takesFormula, false);
    case "link":
      return (
        <a
          href={part.address}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="nodrag nopan"
        >
          {part.text}
        </a>
      );
    case "text": {
      const italic = part.italic ? <em>{part.text}</em> : part.text;
      return part.bold ? <strong>{italic}</strong> : italic;
    }
  }
}

/** Where it cannot be set, a formula stands as it was written. */
function formula(tex: string, takesFormula: () => boolean, display: boolean): ReactNode {
  const written = <code className={css.tex}>{display ? `$$${tex}$$` : `$${tex}$`}</code>;
  return takesFormula() ? <Formula tex={tex} display={display} fallback={written} /> : written;
}
