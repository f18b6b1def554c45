import type { TakeOptions, TakeRequest } from "@chalkgrad/export";
import { Clapperboard, Copy, FileDown, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useMemo, useRef, useState } from "react";
import type { Bilingual } from "../../i18n/bilingual.ts";
import type { TextParams } from "../../i18n/text.ts";
import { useText } from "../../i18n/useText.ts";
import { useDocument } from "../../state/document.ts";
import { usePacing } from "../../state/pacing.ts";
import { usePlayhead } from "../../state/playhead.ts";
import { useResults, usualUnit } from "../../state/results.ts";
import { closeDialog } from "../filesView.ts";
import { concerns } from "./concerns.ts";
import css from "./ExportDialog.module.css";
import { useExportChoice, usualOptions } from "./exportChoice.ts";
import { FormatList } from "./FormatList.tsx";
import { FilmWords } from "./film/FilmWords.tsx";
import { filmTexts } from "./film/texts.ts";
import { useFilm } from "./film/useFilm.ts";
import { type ExportFormat, formats } from "./formats.ts";
import { OptionFields } from "./OptionFields.tsx";
import { PageProgressWords } from "./PageProgressWords.tsx";
import { Preview } from "./Preview.tsx";
import { copyExport, saveExport } from "./takeAway.ts";
import { exportTexts, refusalTexts } from "./texts.ts";
import { useExported } from "./useExported.ts";

interface Said {
  readonly words: Bilingual;
  readonly params?: TextParams;
}

/** Takes the graph away: what as, how it looks, and where to. */
export default function ExportDialog() {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const [request, setMoment] = useRequest();
  const { exported, cancel, again } = useExported(request);
  const progress = exported.state === "making" ? exported.progress : undefined;
  const format: ExportFormat = formats[request.format];
  const ready = exported.state === "made" && exported.made.ok ? exported.made : undefined;
  const { filming, ...studio } = useFilm(request, ready);
  const film = filming.state === "made" ? filming.file : undefined;
  const [said, setSaid] = useState<Said>();
  const [working, setWorking] = useState(false);
  const work = async (job: () => Promise<Said | undefined>) => {
    setWorking(true);
    setSaid({ words: exportTexts.working });
    try {
      setSaid(await job());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setSaid({ words: refusalTexts.failed, params: { reason } });
    }
    setWorking(false);
  };
  const save = () => {
    if (!ready || working) return;
    if (filming.state === "making") return;
    if (ready.film && !film) return studio.make();
    void work(async () => {
      const file = await saveExport(request, ready, text("document.untitled"), film);
      return file === undefined ? undefined : { words: exportTexts.saved, params: { file } };
    });
  };
  const copy = () => {
    if (!ready || working) return;
    void work(async () => {
      const done = await copyExport(request, ready);
      return { words: done ? exportTexts.copied : exportTexts.notCopied };
    });
  };
  return (
    <Dialog.Root open onOpenChange={closeDialog}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content
          className={css.dialog}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            list.current?.querySelector<HTMLElement>("input:checked")?.focus();
          }}
        >
          <Dialog.Title className={css.title}>{text(exportTexts.title)}</Dialog.Title>
          <Dialog.Close className={css.close} aria-label={text("notice.close")}>
            <X size={18} aria-hidden="true" />
          </Dialog.Close>
          <form
            className={css.columns}
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
            onChange={() => setSaid(undefined)}
          >
            <div ref={list} className={css.formats}>
              <FormatList />
            </div>
            <div className={css.preview} aria-busy={exported.state === "making"}>
              <Preview
                format={request.format}
                exported={exported}
                nodes={request.document.nodes.length}
                film={film}
                onAgain={again}
              />
            </div>
            <div className={css.side}>
              <p className={css.about}>{text(format.about)}</p>
              <OptionFields
                of={format.options.filter((name) => concerns(request, name))}
                options={request.options}
                onMoment={setMoment}
              />
            </div>
            <div className={css.foot}>
              {progress ? (
                <PageProgressWords {...progress} />
              ) : ready?.film && filming.state !== "waiting" && !said ? (
                <FilmWords filming={filming} frames={ready.film.frames} />
              ) : (
                <p role="status" className={css.said}>
                  {said && text(said.words, said.params)}
                </p>
              )}
              {!format.isBinary && (
                <button type="button" className={css.button} disabled={!ready} onClick={copy}>
                  <Copy size={18} aria-hidden="true" />
                  {text(exportTexts.copy)}
                </button>
              )}
              {(progress || filming.state === "making") && (
                <button
                  type="button"
                  className={css.button}
                  onClick={progress ? cancel : studio.cancel}
                >
                  <X size={18} aria-hidden="true" />
                  {text(filmTexts.cancel)}
                </button>
              )}
              {ready?.film && !film ? (
                // It keeps the focus while the film is made, and a second click does nothing.
                <button
                  type="submit"
                  className={css.main}
                  aria-disabled={filming.state === "making"}
                >
                  <Clapperboard size={18} aria-hidden="true" />
                  {text(filmTexts.make)}
                </button>
              ) : (
                <button type="submit" className={css.main} disabled={!ready}>
                  <FileDown size={18} aria-hidden="true" />
                  {text(exportTexts.save)}
                </button>
              )}
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type Moment = TakeOptions["moment"];

/** All that is chosen; the pass is taken as it stood when the dialog opened. */
function useRequest(): readonly [TakeRequest, (moment: Moment) => void] {
  const document = useDocument((state) => state.document);
  const { format, chosen } = useExportChoice();
  const [pass] = useState(() => {
    const { passes, unit } = usePacing.getState();
    const { time } = usePlayhead.getState();
    return { passes, unit: unit ?? usualUnit(document), time };
  });
  const [moment, setMoment] = useState<Moment>(() =>
    pass.time < useResults.getState().plan.duration ? "now" : "rest",
  );
  const request = useMemo(() => {
    const options = { ...usualOptions(document), ...chosen, moment };
    return { document, format, options, pass };
  }, [document, format, chosen, moment, pass]);
  return [request, setMoment];
}
