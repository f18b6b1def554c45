import { stepIndexAt } from "@chalkgrad/timeline";
import { Check, Copy, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../i18n/useText.ts";
import { writeClipboard } from "../../platform/clipboard.ts";
import { isUsual, useNumbers } from "../../state/numbers.ts";
import { usePacing, usualSpeed } from "../../state/pacing.ts";
import { usePlayhead } from "../../state/playhead.ts";
import { useResults } from "../../state/results.ts";
import { showNotice, useView } from "../../state/view.ts";
import { saveDocument } from "../documentFiles.ts";
import { closeDialog } from "../filesView.ts";
import type { LinkParts } from "../linkParts.ts";
import { linkAddress } from "../shareLink.ts";
import { mostCharacters, qrCode } from "./qrCode.ts";
import css from "./ShareDialog.module.css";
import { shareTexts } from "./texts.ts";

/** What many programs take for the longest link. */
const longLink = 2_000;

/** The link that holds the graph, to copy, and as a code to point a telephone at. */
export default function ShareDialog() {
  const text = useText();
  const theme = useView((view) => view.theme);
  const { step, count } = presentStep();
  const [atStep, setAtStep] = useState(step !== undefined);
  const [inTheme, setInTheme] = useState(false);
  const [present, setPresent] = useState(false);
  const [embed, setEmbed] = useState(false);
  const [withPlayer, setWithPlayer] = useState(true);
  const [withSpeed, setWithSpeed] = useState(true);
  const [withNumbers, setWithNumbers] = useState(true);
  const speed = usePacing((pacing) => pacing.speed);
  const numbers = useNumbers();
  const bothLanguages = useView((view) => view.bothLanguages);
  const link = useLink({
    step: atStep ? step : undefined,
    theme: inTheme ? theme : undefined,
    speed: withSpeed && speed !== usualSpeed ? speed : undefined,
    numbers: withNumbers && !isUsual(numbers) ? numbers : undefined,
    present: present && !embed,
    bothLanguages,
    embed: embed ? (withPlayer ? "player" : "bare") : undefined,
  });
  return (
    <Dialog.Root open onOpenChange={closeDialog}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog}>
          <Dialog.Title className={css.title}>{text(shareTexts.title)}</Dialog.Title>
          <Dialog.Close className={css.close} aria-label={text("notice.close")}>
            <X size={18} aria-hidden="true" />
          </Dialog.Close>
          <div className={css.columns}>
            <div className={css.code}>{link !== undefined && <Code link={link} />}</div>
            <div className={css.words}>
              <Dialog.Description className={css.how}>{text(shareTexts.how)}</Dialog.Description>
              {link !== undefined && (
                <LinkField link={embed ? snippet(link) : link} isCode={embed} />
              )}
              {step !== undefined && (
                <Choice on={atStep} onChange={setAtStep}>
                  {text(shareTexts.atStep, { step, count })}
                </Choice>
              )}
              <Choice on={inTheme} onChange={setInTheme}>
                {text(shareTexts.inTheme)}
              </Choice>
              {speed !== usualSpeed && (
                <Choice on={withSpeed} onChange={setWithSpeed}>
                  {text(shareTexts.withSpeed, { speed })}
                </Choice>
              )}
              {!isUsual(numbers) && (
                <Choice on={withNumbers} onChange={setWithNumbers}>
                  {text(shareTexts.withNumbers)}
                </Choice>
              )}
              {!embed && (
                <Choice on={present} onChange={setPresent}>
                  {text(shareTexts.present)}
                </Choice>
              )}
              <Choice on={embed} onChange={setEmbed}>
                {text(shareTexts.embed)}
              </Choice>
              {embed && (
                <Choice on={withPlayer} onChange={setWithPlayer}>
                  {text(shareTexts.withPlayer)}
                </Choice>
              )}
            </div>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What shows the graph within a page of one's own; a link holds no character that HTML would read. */
function snippet(link: string): string {
  const address = link.replaceAll("&", "&amp;");
  return `<iframe src="${address}" title="Chalkgrad" width="720" height="480" style="border:0" allowfullscreen></iframe>`;
}

/** The number of the step that is shown; at rest, where all is known, there is none. */
function presentStep(): { readonly step: number | undefined; readonly count: number } {
  const { plan } = useResults.getState();
  const { time } = usePlayhead.getState();
  const count = plan.steps.length;
  if (count === 0 || time >= plan.duration) return { step: undefined, count };
  return { step: stepIndexAt(plan, time) + 1, count };
}

/** The link with these extras; undefined while it is made. */
function useLink(parts: Omit<LinkParts, "graph">) {
  const { step, theme, speed, numbers, present, bothLanguages, embed } = parts;
  const [link, setLink] = useState<string>();
  useEffect(() => {
    let wanted = true;
    linkAddress({ step, theme, speed, numbers, present, bothLanguages, embed }).then(
      (made) => wanted && setLink(made),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        closeDialog();
        showNotice({ tone: "fault", key: "link.failed", params: { reason } });
      },
    );
    return () => {
      wanted = false;
    };
  }, [step, theme, speed, numbers, present, bothLanguages, embed]);
  return link;
}

function Code({ link }: { readonly link: string }) {
  const text = useText();
  if (link.length > mostCharacters) {
    const params = { count: link.length.toLocaleString(), most: mostCharacters.toLocaleString() };
    return (
      <div className={css.noCode}>
        <p>{text(shareTexts.noCode, params)}</p>
        <button type="button" className={css.button} onClick={() => void saveDocument()}>
          {text(shareTexts.save)}
        </button>
      </div>
    );
  }
  const { size, path } = qrCode(link);
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={text(shareTexts.code)}
      shapeRendering="crispEdges"
    >
      {/* Dark on light in every theme: many readers know no other. */}
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** How long a button says that it has copied. */
const copiedMs = 2_500;

function LinkField({ link, isCode }: { readonly link: string; readonly isCode: boolean }) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"no" | "yes" | "denied">("no");
  useEffect(() => {
    if (copied !== "yes") return;
    const timer = setTimeout(() => setCopied("no"), copiedMs);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const done = await writeClipboard(link);
    setCopied(done ? "yes" : "denied");
    if (!done) field.current?.select();
  };
  return (
    <div className={css.link}>
      <textarea
        ref={field}
        readOnly
        rows={6}
        value={link}
        aria-label={text(isCode ? shareTexts.pageCode : shareTexts.link)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={css.count}>
        {text(shareTexts.count, { count: link.length.toLocaleString() })}
        {link.length > longLink && !isCode && <> · {text(shareTexts.long)}</>}
      </p>
      <button type="button" className={css.main} onClick={() => void copy()}>
        {copied === "yes" ? <Check size={18} /> : <Copy size={18} />}
        <span aria-live="polite">
          {text(
            copied === "yes" ? shareTexts.copied : isCode ? shareTexts.copyCode : shareTexts.copy,
          )}
        </span>
      </button>
      {copied === "denied" && <p role="alert">{text(shareTexts.byHand)}</p>}
    </div>
  );
}

interface ChoiceProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: string;
}

function Choice({ on, onChange, children }: ChoiceProps) {
  return (
    <label className={css.choice}>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
