import { create } from "zustand";
import type { MessageKey } from "../i18n/texts.ts";

/** Something that was done, as a class is told of it. */
export interface Told {
  readonly label: MessageKey;
  /** The key that was pressed, or that would have done it. */
  readonly key: string | undefined;
}

/** Whether what is done is told in a corner, and the last of it: each time another object. */
export const useTold = create<{ readonly on: boolean; readonly last: Told | undefined }>(() => ({
  on: false,
  last: undefined,
}));
