import type { Point, Size } from "@chalkgrad/figure";
import { create } from "zustand";
import { leaveFullScreen } from "../platform/fullScreen.ts";
import { type PairLine, pairLine } from "../platform/pairLine.ts";
import { onPageLeft, openProjectorWindow } from "../platform/projectorWindow.ts";
import { freshName } from "../state/document.ts";
import { usePairing } from "../state/pairing.ts";
import { seek, usePlayhead } from "../state/playhead.ts";
import { present, projecting, stopProjecting, useProjection } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { applyScene } from "./applyScene.ts";
import { type FromLead, type Message, messageFrom } from "./message.ts";
import { type Moment, timeNow } from "./moment.ts";
import { readPairRecord, writePairRecord } from "./pairRecord.ts";
import { keepSending, type Sending } from "./sending.ts";
import { startClock, useTalkClock } from "./talkClock.ts";

interface PresenterState {
  /** `opening`: it was asked for; `together`: it answers; `away`: it does not, or no more. */
  readonly projector: "opening" | "together" | "away";
  /** Whether it has not come up at all: the browser may have kept it back. */
  readonly kept: boolean;
  /** How large the projector's window is. */
  readonly size: Size | undefined;
}

/** What the teacher's window knows of the projector's. */
export const usePresenter = create<PresenterState>(() => ({
  projector: "opening",
  kept: false,
  size: undefined,
}));

/** A window that takes longer to come up is told as one that did not come. */
const comesUpMs = 6_000;
/** Without a word for so long, a window is asked whether it is there. */
const askMs = 1_000;
/** A window that is silent for longer is away. A reload takes less. */
const silentMs = 3_000;

interface Session {
  readonly pair: string;
  /** The name of this window alone. */
  readonly self: string;
  readonly line: PairLine;
  /** None until this window has its graph. */
  readonly sending: Sending | undefined;
  readonly stop: () => void;
}

let session: Session | undefined;

type Pressed = (action: string, key: string | undefined) => void;

/** Whoever knows the actions does what is pressed in the projector's window. */
let pressed: Pressed = () => {};

/** Calls back with each; the returned function stops that. */
export function onPressedThere(press: Pressed): () => void {
  pressed = press;
  return () => {
    if (pressed === press) pressed = () => {};
  };
}

let heard = 0;
let opened = 0;

/** Opens the projector's window, opens it again where it is gone, or comes back from the editor to the presenter's view. */
export async function presentApart(): Promise<void> {
  leaveFullScreen();
  const isNew = !session;
  if (!session) lead(freshName());
  present();
  startClock();
  if (isNew || usePresenter.getState().projector === "away") await openAgain();
}

/** Brings the projector's window up. */
export async function openAgain(): Promise<void> {
  if (!session) return;
  const { pair } = session;
  usePresenter.setState({ projector: "opening", kept: false });
  opened = Date.now();
  const cameUp = await openProjectorWindow(pair, (place) => post({ kind: "place", place }));
  if (!cameUp) usePresenter.setState({ projector: "away", kept: true });
}

/** Closes the projector's window, and leaves the presenter's view. */
export function endApart(): void {
  post({ kind: "end" });
  forget();
  stopProjecting();
}

/** After a reload: the projector's window still has the picture, and this one finds it again. What it shows then is sent when `ready`. */
export function resumeLeading(ready: Promise<void> | undefined): void {
  const record = readPairRecord();
  if (!record || session) return;
  useTalkClock.setState(record.clock);
  opened = Date.now();
  lead(record.pair, ready);
  if (record.presenting) present();
}

/** Where the hand points, on the canvas. */
export function tellHand(at: Point | undefined): void {
  post({ kind: "hand", at });
}

function post(message: FromLead | { kind: "ask" | "here" } | { kind: "bye"; from: "lead" }): void {
  session?.line.post(message);
}

function lead(pair: string, ready?: Promise<void>): void {
  const self = freshName();
  usePairing.setState({ part: "lead" });
  usePresenter.setState({ projector: "opening", kept: false, size: undefined });
  const line = pairLine(pair, (sent) => {
    const message = messageFrom(sent);
    if (message && session?.pair === pair) hear(message);
  });
  const timer = setInterval(watch, askMs / 2);
  const unwatch = [
    onPageLeft(() => post({ kind: "bye", from: "lead" })),
    useProjection.subscribe(({ on }, before) => {
      if (on !== before.on) remember();
    }),
    useTalkClock.subscribe(remember),
    () => clearInterval(timer),
  ];
  session = {
    pair,
    self,
    line,
    sending: ready ? undefined : keepSending(post),
    stop: () => {
      for (const each of unwatch) each();
    },
  };
  remember();
  post({ kind: "lead", self });
  const begun = session;
  void ready?.then(() => {
    if (session !== begun) return;
    session = { ...begun, sending: keepSending(post) };
    session.sending?.whole();
  });
}

function remember(): void {
  if (!session) return;
  writePairRecord({
    pair: session.pair,
    presenting: projecting(),
    clock: useTalkClock.getState(),
  });
}

/** From here on this window is alone. */
function forget(): void {
  session?.sending?.stop();
  session?.stop();
  session?.line.close();
  session = undefined;
  writePairRecord(undefined);
  useTalkClock.setState({ since: null, before: 0 });
  usePairing.setState({ part: "alone" });
}

function watch(): void {
  const now = Date.now();
  const { projector } = usePresenter.getState();
  if (projector === "opening" && now - opened > comesUpMs) {
    usePresenter.setState({ projector: "away", kept: true });
  }
  if (projector === "together" && now - heard > silentMs) away();
  if (now - heard > askMs) post({ kind: "ask" });
}

function away(): void {
  usePresenter.setState({ projector: "away", kept: false });
}

function hear(message: Message): void {
  if (!session) return;
  switch (message.kind) {
    case "lead":
      // The same tab twice: the one that was here first goes on.
      if (message.self !== session.self) {
        post({ kind: "taken", by: session.self, self: message.self });
      }
      return;
    case "taken":
      if (message.self === session.self) {
        forget();
        stopProjecting();
      }
      return;
    case "bye":
      // It may only be loading anew: then it says so before long.
      if (message.from === "follow") heard = Math.min(heard, Date.now() - silentMs + 1_200);
      return;
    case "kept":
      takeBack(message);
      return;
    case "follow": {
      heard = Date.now();
      const { width, height } = message;
      usePresenter.setState({ projector: "together", kept: false, size: { width, height } });
      session.sending?.whole();
      return;
    }
    case "here":
      heard = Date.now();
      if (usePresenter.getState().projector !== "together") {
        usePresenter.setState({ projector: "together", kept: false });
      }
      return;
    case "ask":
      heard = Date.now();
      post({ kind: "here" });
      // From a disk nobody could be spoken to before: it learns only now that this window was loaded anew.
      if (usePresenter.getState().projector !== "together")
        post({ kind: "lead", self: session.self });
      return;
    case "press":
      pressed(message.action, message.key);
      return;
    default:
  }
}

/** What this window has forgotten with its reload, the other one still shows. */
function takeBack({ scene, moment, ink }: Extract<Message, { kind: "kept" }>): void {
  applyScene(scene);
  useProjection.setState({ ink: ink.strokes });
  showMoment(moment);
  // Where the graph itself comes back a little later, its pass would come to rest.
  const until = Date.now() + 2_000;
  const unwatch = useResults.subscribe((now, before) => {
    if (now.plan === before.plan) return;
    if (Date.now() < until) showMoment(moment);
    else unwatch();
  });
  setTimeout(unwatch, 2_000);
}

function showMoment(moment: Moment): void {
  seek(timeNow(moment, Date.now()));
  usePlayhead.setState({ playing: moment.playing });
}
