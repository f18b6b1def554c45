import type { Locator, Page } from "@playwright/test";
import { middleOf, type Place } from "./editor.ts";

/**
 * Seconds of the keystroke-level model (Card, Moran, Newell: The Psychology of Human-Computer
 * Interaction, 1983, chapter 8), with the keystroke of an average typist who does not type for a living.
 */
const seconds = { keystroke: 0.28, point: 1.1, button: 0.1, hand: 0.4, think: 1.35 };

/** Someone with a mouse and a keyboard, whose actions are counted and take a person's time. */
export class Person {
  readonly page: Page;
  actions = 0;
  time = 0;
  #hand: "mouse" | "keyboard" = "mouse";

  constructor(page: Page) {
    this.page = page;
  }

  async doubleClick(at: Place): Promise<void> {
    this.#act("mouse", seconds.think + seconds.point + 4 * seconds.button);
    await this.page.mouse.dblclick(at.x, at.y);
  }

  /** Presses on a thing once it stands still, and lets go so far beside it. */
  async pull(thing: Locator, away: Place): Promise<void> {
    this.#act("mouse", seconds.think + 2 * seconds.point + 2 * seconds.button);
    await thing.hover();
    const { x, y } = await middleOf(thing);
    const { mouse } = this.page;
    await mouse.down();
    await mouse.move(x + away.x / 2, y + away.y / 2, { steps: 6 });
    await mouse.move(x + away.x, y + away.y, { steps: 6 });
    await mouse.up();
  }

  async type(text: string): Promise<void> {
    this.#act("keyboard", seconds.think + text.length * seconds.keystroke);
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    this.#act("keyboard", seconds.keystroke);
    await this.page.keyboard.press(key);
  }

  #act(hand: "mouse" | "keyboard", time: number): void {
    this.actions++;
    this.time += time + (hand === this.#hand ? 0 : seconds.hand);
    this.#hand = hand;
  }
}
