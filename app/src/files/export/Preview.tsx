import type { TakeFormat } from "@chalkgrad/export";
import { type ReactNode, useEffect, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { FilmFactsWords } from "./film/FilmFactsWords.tsx";
import { FilmPreview } from "./film/FilmPreview.tsx";
import { isFilm } from "./film/isFilm.ts";
import { formats } from "./formats.ts";
import css from "./Preview.module.css";
import { withFonts } from "./pictureFonts.ts";
import { RefusalWords } from "./RefusalWords.tsx";
import { exportTexts, refusalTexts } from "./texts.ts";
import type { Exported } from "./useExported.ts";

interface Props {
  readonly format: TakeFormat;
  readonly exported: Exported;
  readonly nodes: number;
  /** Made already, it is what is seen. */
  readonly film: Blob | undefined;
  /** Makes what was cancelled after all. */
  readonly onAgain: () => void;
}

/** Pictures of more nodes than this are drawn on request: the browser draws them at a stroke. */
const manyNodes = 500;
const mostCharacters = 30_000;

/** What would be saved, as far as it can be shown. */
export function Preview({ format, exported, nodes, film, onAgain }: Props) {
  const text = useText();
  const [wanted, setWanted] = useState(nodes <= manyNodes);
  const label = text(exportTexts.preview, { format: text(formats[format].name) });
  if (exported.state === "failed") {
    const { reason } = exported;
    return (
      <p role="alert" className={css.words}>
        {text(refusalTexts.failed, { reason })}
      </p>
    );
  }
  if (exported.state === "cancelled") {
    return (
      <div className={css.words}>
        <p role="status">{text(exportTexts.cancelled)}</p>
        <button type="button" className={css.button} onClick={onAgain}>
          {text(exportTexts.again)}
        </button>
      </div>
    );
  }
  const made = exported.state === "made" ? exported.made : exported.before;
  if (!made) return <p className={css.words}>{text(exportTexts.making)}</p>;
  if (!made.ok) {
    return (
      <div role="alert" className={css.words}>
        <RefusalWords why={made.why} />
      </div>
    );
  }
  if (film && made.film) return <FilmPreview label={label} file={film} facts={made.film} />;
  if (made.picture === undefined)
    return <TextPreview label={label} content={made.listing ?? made.content} />;
  if (!wanted) {
    return (
      <div className={css.words}>
        <p>{text(exportTexts.large, { count: nodes })}</p>
        <button type="button" className={css.button} onClick={() => setWanted(true)}>
          {text(exportTexts.showPreview)}
        </button>
      </div>
    );
  }
  return (
    <PicturePreview
      label={label}
      svg={made.picture}
      slides={made.slides}
      pages={made.pages}
      inPixels={format === "png"}
      film={made.film && isFilm(format) && <FilmFactsWords format={format} facts={made.film} />}
    />
  );
}

interface TextProps {
  readonly label: string;
  readonly content: string | Uint8Array;
}

function TextPreview({ label, content }: TextProps) {
  const text = useText();
  const whole = typeof content === "string" ? content : "";
  const count = whole.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the arrow keys.
    <section aria-label={label} tabIndex={0} className={css.text}>
      <pre>{whole.slice(0, mostCharacters)}</pre>
      {count > mostCharacters && <p>{text(exportTexts.cut, { count: count.toLocaleString() })}</p>}
    </section>
  );
}

interface PictureProps {
  readonly label: string;
  readonly svg: string;
  readonly slides: number | undefined;
  readonly pages: number | undefined;
  readonly inPixels: boolean;
  /** What is to be said of the film. */
  readonly film: ReactNode;
}

function PicturePreview({ label, svg, slides, pages, inPixels, film }: PictureProps) {
  const text = useText();
  const address = usePictureAddress(svg);
  const [size, setSize] = useState<{ width: number; height: number }>();
  const said =
    slides !== undefined
      ? text(exportTexts.slides, { count: slides })
      : pages !== undefined && pages > 1
        ? text(exportTexts.pages, { count: pages })
        : (film ?? (inPixels && size && text(exportTexts.pixels, size)));
  return (
    <figure className={css.picture}>
      {address !== undefined && (
        <img
          src={address}
          alt={label}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ width: naturalWidth, height: naturalHeight })
          }
        />
      )}
      {said && <figcaption>{said}</figcaption>}
    </figure>
  );
}

/** An address under which the page can show the picture, in the page's own letters. */
function usePictureAddress(svg: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    const show = (picture: string) => {
      if (!wanted) return;
      made = URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" }));
      setAddress(made);
    };
    // Without the typefaces (offline, say) the system's letters serve.
    withFonts(svg).then(show, () => show(svg));
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [svg]);
  return address;
}
