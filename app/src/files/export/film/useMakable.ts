import type { TakeFormat } from "@chalkgrad/export";
import { useEffect, useState } from "react";
import { useExportChoice } from "../exportChoice.ts";
import { filmFormats } from "./filmStudio.ts";
import { isFilm } from "./isFilm.ts";

/** Whether a format can be made in this browser. Until that is found out, all are taken to be. */
export function useMakable(): (format: TakeFormat) => boolean {
  const [films, setFilms] = useState<ReadonlySet<string>>();
  const isMakable = (format: TakeFormat) => !films || !isFilm(format) || films.has(format);
  useEffect(() => {
    let wanted = true;
    void filmFormats().then((found) => wanted && setFilms(found));
    return () => {
      wanted = false;
    };
  }, []);
  const chosen = useExportChoice(({ format }) => format);
  const isOffered = isMakable(chosen);
  useEffect(() => {
    if (!isOffered) useExportChoice.setState({ format: "svg-animated" });
  }, [isOffered]);
  return isMakable;
}
