import { lessonDocument, lessons } from "@chalkgrad/lessons";
import { BookOpen } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef, useState } from "react";
import button from "../actions/ActionButton.module.css";
import { showGraph } from "../files/showGraph.ts";
import { useText } from "../i18n/useText.ts";
import { useView } from "../state/view.ts";
import css from "./ExamplesMenu.module.css";

export default function ExamplesMenu() {
  const text = useText();
  const language = useView((view) => view.language);
  const byPointer = useRef(false);
  // The list hangs in the top bar, so that it is part of a landmark of the page.
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        ref={(button) => setBar(button?.closest("header") ?? null)}
        className={button.button}
      >
        <BookOpen size={19} strokeWidth={1.9} aria-hidden="true" />
        <span>{text("action.group.examples")}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={bar}>
        <DropdownMenu.Content
          className={css.menu}
          align="start"
          sideOffset={6}
          onPointerDown={() => {
            byPointer.current = true;
          }}
          onCloseAutoFocus={(event) => {
            // After a click the next Space plays the pass; keys come back to the menu's button.
            if (byPointer.current) event.preventDefault();
            byPointer.current = false;
          }}
        >
          {lessons.map((lesson) => (
            <DropdownMenu.Item
              key={lesson.id}
              className={css.item}
              onSelect={() => showGraph(lessonDocument(lesson, language))}
            >
              <strong>{lesson.title[language]}</strong>
              <span>{lesson.description[language]}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
