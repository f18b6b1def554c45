import type { CommandName } from "@chalkgrad/document";
import type { ComponentType } from "react";
import type { MessageKey } from "../i18n/texts.ts";

export interface IconProps {
  readonly size: number;
  readonly strokeWidth: number;
  readonly "aria-hidden": "true";
}

export type ActionIcon = ComponentType<IconProps>;

/** Something that a person can do, wherever it is offered. */
export interface Action {
  readonly label: MessageKey;
  /** Key combinations as tinykeys reads them; the first one is shown. */
  readonly keys: readonly string[];
  /** Keys that mean this only before a class, where no nodes are selected. */
  readonly projectedKeys?: readonly string[];
  /** A key whose event comes from the browser itself, as for copying: it is shown and not bound. */
  readonly browserKey?: string;
  /** Of a button on the first screen; others are a `lateIcon`. */
  readonly icon: ActionIcon;
  /** Whether it can be done now. */
  readonly when: () => boolean;
  readonly run: () => void;
  /** What it would do right now, where the label alone does not say: "Undo: move". */
  readonly detail?: () => MessageKey | undefined;
  /** Set where the key is meant to be held: all that it does until it is let go is one entry. */
  readonly held?: CommandName;
}
