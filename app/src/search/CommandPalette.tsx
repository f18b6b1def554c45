import { type OpName, opNames, ops } from "@chalkgrad/engine";
import { type Lesson, lessonDocument, lessons } from "@chalkgrad/lessons";
import { Command } from "cmdk";
import { BookOpen } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Action } from "../actions/action.ts";
import { actionLabel, shownKey } from "../actions/actionLabel.ts";
import { families } from "../actions/actions.ts";
import { keyText } from "../actions/keyText.ts";
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
  const chosen = useRef<() => void>(undefined);
  const [before] = useState(() => document.activeElement);
  const choices = useChoices();
  const searching = query.trim() !== "";
  const found = searching
    ? bestMatches(query, choices, ({ terms }) => terms)
    : choices.filter(({ possible, id }) => possible && !id.startsWith("op "));
  const [selected, setSelected] = useState("");
  const close = () => useView.setState({ commanding: false });
  // What cannot be done now is found, dimmed, below what can.
  const sorted = searching
    ? [...found.filter(({ possible }) => possible), ...found.filter(({ possible }) => !possible)]
    : found;
  const first = sorted[0]?.id ?? "";
  // cmdk would keep what was selected before, wherever the new order puts it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query begins at the top again.
  useEffect(() => setSelected(first), [query, first]);

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
          <Command
            loop
            shouldFilter={false}
            label={text(searchTexts.commands)}
            value={selected}
            onValueChange={setSelected}
          >
            <Command.Input
              placeholder={text(searchTexts.commandsHint)}
              className={css.search}
              value={query}
              onValueChange={setQuery}
            />
            <Command.List className={css.list}>
              <Command.Empty className={css.none}>{text(searchTexts.noCommand)}</Command.Empty>
              {sorted.map((choice, index) => (
                <ChoiceItem
                  key={choice.id}
                  choice={choice}
                  heading={
                    !searching && sorted[index - 1]?.family !== choice.family
                      ? choice.family
                      : undefined
                  }
                  choose={() => {
                    chosen.current = choice.run;
                    close();
                  }}
                />
              ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ItemProps {
  readonly choice: Choice;
  readonly heading: string | undefined;
  readonly choose: () => void;
}

function ChoiceItem({ choice, heading, choose }: ItemProps) {
  return (
    <>
      {heading !== undefined && (
        <div className={css.heading} role="presentation">
          {heading}
        </div>
      )}
      <Command.Item
        value={choice.id}
        className={css.item}
        disabled={!choice.possible}
        onSelect={choose}
      >
        <span className={css.icon}>{choice.icon}</span>
        <span className={css.label}>{choice.label}</span>
        {choice.key !== undefined && <kbd className={css.key}>{keyText(choice.key)}</kbd>}
      </Command.Item>
    </>
  );
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
            run: action.run,
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
