import { type OpName, opNames, ops } from "@chalkgrad/engine";
import { type Lesson, lessonDocument, lessons } from "@chalkgrad/lessons";
import { BookOpen } from "lucide-react";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { Action } from "../actions/action.ts";
import { actionLabel, shownKey } from "../actions/actionLabel.ts";
import { families } from "../actions/actions.ts";
import { keyText } from "../actions/keyText.ts";
import { perform } from "../actions/perform.ts";
import { showGraph } from "../files/showGraph.ts";
import { texts } from "../i18n/texts.ts";
import { useText } from "../i18n/useText.ts";
import { OpGlyph } from "../palette/OpGlyph.tsx";
import { placeNode } from "../palette/placeNode.ts";
import { useView } from "../state/view.ts";
import css from "./CommandPalette.module.css";
import { bestMatches, type Terms, termsOf } from "./matchScore.ts";
import { opTerms } from "./opTerms.ts";
import { searchTexts } from "./texts.ts";

/** Something to choose: an action, a node to add, an example. */
interface Choice {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly terms: Terms;
  readonly family: string;
  readonly key?: string | undefined;
  readonly possible: boolean;
  readonly run: () => void;
}

/** Everything that can be done, by name: in both languages, whole, in part or by its letters. */
export default function CommandPalette() {
  const text = useText();
  const [query, setQuery] = useState("");
  const [current, setCurrent] = useState(0);
  const chosen = useRef<() => void>(undefined);
  const [before] = useState(() => document.activeElement);
  const listed = listedFor(query, useChoices());
  const possible = listed.filter((choice) => choice.possible);
  const at = possible[Math.min(current, possible.length - 1)];
  const close = () => useView.setState({ commanding: false });
  const choose = (choice: Choice | undefined) => {
    if (!choice?.possible) return;
    chosen.current = choice.run;
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || possible.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = possible[(current + step + possible.length) % possible.length]!;
      setCurrent(possible.indexOf(next));
      document.getElementById(choiceId(next))?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") choose(at);
    if (step !== undefined || event.key === "Enter") event.preventDefault();
  };

  return (
    <Dialog.Root open onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content
          className={css.dialog}
          aria-describedby={undefined}
          // The action finds the keyboard where it was, and may put it elsewhere.
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before instanceof HTMLElement) before.focus();
            chosen.current?.();
          }}
        >
          <Dialog.Title className="visually-hidden">{text(searchTexts.commands)}</Dialog.Title>
          <input
            className={css.search}
            value={query}
            role="combobox"
            aria-label={text(searchTexts.commands)}
            aria-expanded={listed.length > 0}
            aria-controls="commands"
            aria-activedescendant={at && choiceId(at)}
            placeholder={text(searchTexts.commandsHint)}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              setQuery(event.target.value);
              setCurrent(0);
            }}
            onKeyDown={press}
          />
          <div
            // Another query begins at the top again.
            key={query}
            id="commands"
            className={css.list}
            role="listbox"
            aria-label={text(searchTexts.commands)}
          >
            {listed.map((choice, index) => (
              <ChoiceItem
                key={choice.id}
                choice={choice}
                current={choice === at}
                heading={
                  query.trim() === "" && listed[index - 1]?.family !== choice.family
                    ? choice.family
                    : undefined
                }
                point={() => choice.possible && setCurrent(possible.indexOf(choice))}
                choose={() => choose(choice)}
              />
            ))}
          </div>
          {listed.length === 0 && (
            <p className={css.none} role="status">
              {text(searchTexts.noCommand)}
            </p>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Without a query, what can be done now; with one, what fits, the impossible dimmed at the end. */
function listedFor(query: string, choices: readonly Choice[]): readonly Choice[] {
  if (query.trim() === "") {
    return choices.filter(({ possible, id }) => possible && !id.startsWith("op "));
  }
  const found = bestMatches(query, choices, ({ terms }) => terms);
  return [
    ...found.filter(({ possible }) => possible),
    ...found.filter(({ possible }) => !possible),
  ];
}

interface ItemProps {
  readonly choice: Choice;
  readonly current: boolean;
  readonly heading: string | undefined;
  /** The pointer came to it. */
  readonly point: () => void;
  readonly choose: () => void;
}

function ChoiceItem({ choice, current, heading, point, choose }: ItemProps) {
  return (
    <>
      {heading !== undefined && (
        <div className={css.heading} role="presentation">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard and walks the list. */}
      <div
        id={choiceId(choice)}
        className={css.item}
        role="option"
        aria-selected={current}
        aria-disabled={!choice.possible}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={point}
        onClick={choose}
      >
        <span className={css.icon}>{choice.icon}</span>
        <span className={css.label}>{choice.label}</span>
        {choice.key !== undefined && <kbd className={css.key}>{keyText(choice.key)}</kbd>}
      </div>
    </>
  );
}

function choiceId({ id }: Choice): string {
  return `command-${id.replaceAll(" ", "-")}`;
}

function useChoices(): readonly Choice[] {
  const text = useText();
  const language = useView((view) => view.language);
  return useMemo(() => {
    const actionChoices = Object.entries(families).flatMap(([family, members]) =>
      Object.entries<Action>(members)
        .filter(([id]) => id !== "commands")
        .map(([id, action]): Choice => {
          const { en, ja } = texts[action.label];
          const familyWords = texts[`family.${family as keyof typeof families}`];
          return {
            id,
            label: actionLabel(text, action),
            icon: <action.icon size={18} strokeWidth={1.9} aria-hidden="true" />,
            terms: termsOf(en, ja, id, familyWords.en, familyWords.ja),
            family: familyWords[language],
            key: shownKey(action),
            possible: action.when(),
            run: () => perform(action),
          };
        }),
    );
    const lessonChoice = (lesson: Lesson): Choice => ({
      id: `example ${lesson.id}`,
      label: text(searchTexts.openExample, { name: lesson.title[language] }),
      icon: <BookOpen size={18} strokeWidth={1.9} aria-hidden="true" />,
      terms: termsOf(lesson.title.en, lesson.title.ja, lesson.id, "example", "例題"),
      family: text("action.group.examples"),
      possible: true,
      run: () => showGraph(lessonDocument(lesson, language)),
    });
    const opChoice = (op: OpName): Choice => ({
      id: `op ${op}`,
      label: text(searchTexts.addNode, { name: ops[op].words[language].name }),
      icon: <OpGlyph op={op} />,
      terms: [...opTerms(op), ...termsOf("add", "追加")],
      family: text("palette.title"),
      possible: true,
      run: () => placeNode(op),
    });
    return [...actionChoices, ...lessons.map(lessonChoice), ...opNames.map(opChoice)];
  }, [text, language]);
}
