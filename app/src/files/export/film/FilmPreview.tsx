import type { FilmFacts } from "@chalkgrad/export";
import { useEffect, useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import { reducedMotion } from "../../../platform/motion.ts";
import css from "../Preview.module.css";
import { factsParams } from "./factsParams.ts";
import { sizeText } from "./sizeText.ts";
import { filmTexts } from "./texts.ts";

interface Props {
  readonly label: string;
  readonly file: Blob;
  readonly facts: FilmFacts;
}

/** The film itself, before it is saved. */
export function FilmPreview({ label, file, facts }: Props) {
  const text = useText();
  const address = useAddress(file);
  return (
    <figure className={css.picture}>
      {address !== undefined &&
        (file.type.startsWith("image/") ? (
          <img src={address} alt={label} />
        ) : (
          <video
            src={address}
            aria-label={label}
            controls
            loop
            muted
            playsInline
            autoPlay={!reducedMotion()}
          />
        ))}
      <figcaption>
        {text(filmTexts.facts, factsParams(facts))}
        <br />
        {sizeText(file.size)}
      </figcaption>
    </figure>
  );
}

function useAddress(file: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
