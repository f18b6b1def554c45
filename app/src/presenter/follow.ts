import { numberFormatOf, type Point } from "@chalkgrad/figure";
import { create } from "zustand";
import { onForcedColors } from "../platform/forcedColors.ts";
import { type PairLine, pairLine } from "../platform/pairLine.ts";
import { nameLanguage } from "../platform/preferences.ts";
import { closeThisWindow, moveThisWindow, onPageLeft } from "../platform/projectorWindow.ts";
import { camera } from "../state/camera.ts";
import { useDocument } from "../state/document.ts";
import { useNumbers } from "../state/numbers.ts";
import { usePacing } from "../state/pacing.ts";
import { usePairing } from "../state/pairing.ts";
import { seek, usePlayhead } from "../state/playhead.ts";
import { useProjection } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { useShapes } from "../state/shapes.ts";
import { useTold } from "../state/told.ts";
import { useView } from "../state/view.ts";
import { applyTheme } from "../theme/applyTheme.ts";
import { shownTheme } from "../theme/shownTheme.ts";
import { applyScene } from "./applyScene.ts";
import type { ClassScene } from "./classScene.ts";
import { followQuestions } from "./followQuestions.ts";
import { type FromFollower, type Message, messageFrom } from "./message.ts";
import { differ, type Moment, timeNow } from "./moment.ts";
import { readInParts } from "./readInParts.ts";
import { sharedDocument } from "./sharedDocument.ts";

/** `waiting`: nothing has come yet; `lost`: the teacher's window is closed, or does not answer. */
export const useFollowing = create<{ readonly teacher: "waiting" | "there" | "lost" }>(() => ({
  teacher: "waiting",
}));

const askMs = 500;
/** A reload of the teacher's window takes less. */
const silentMs = 3_000;

/** What came while a document is being read: it is about that document, and waits. */
let waiting: Message[] | undefined;

let line: PairLine | undefined;
let heard = 0;
let moment: Moment | undefined;
let scene: ClassScene | undefined;

/** Shows what another window shows, for as long as this one is open. */
export function follow(pair: string): void {
  usePairing.setState({ part: "follow" });
  useProjection.setState({ on: true });
  applyTheme(shownTheme());
  onForcedColors(() => applyTheme(shownTheme()));
  useView.subscribe((now, before) => {
    if (now.theme !== before.theme) applyTheme(shownTheme());
    if (now.language !== before.language) nameLanguage(now.language);
  });
  useResults.subscribe((now, before) => {
    // Another plan comes to rest by itself; the time that was told is a time of it.
    if (now.plan !== before.plan && moment) show(moment);
    if (now.revision !== before.revision && scene?.asking) followQuestions(scene.asking);
  });
  heard = Date.now();
  line = pairLine(pair, (sent) => {
    const message = messageFrom(sent);
    if (message) hear(message);
  });
  const tellOfMe = () => post({ kind: "follow", width: innerWidth, height: innerHeight });
  addEventListener("resize", tellOfMe);
  onPageLeft(() => post({ kind: "bye", from: "follow" }));
  setInterval(() => {
    const silent = Date.now() - heard;
    const { teacher } = useFollowing.getState();
    if (silent > silentMs && teacher === "there") useFollowing.setState({ teacher: "lost" });
    if (teacher !== "there") tellOfMe();
    else if (silent > askMs) post({ kind: "ask" });
  }, askMs);
  tellOfMe();
}

/** Asks the teacher's window for an action of the list. */
export function askFor(action: string, key?: string): void {
  post({ kind: "press", action, key });
}

function post(message: FromFollower | { kind: "ask" | "here" } | { kind: "bye"; from: "follow" }) {
  line?.post(message);
}

const aboutTheGraph: readonly Message["kind"][] = ["document", "scene", "moment", "ink", "hand"];

function hear(message: Message): void {
  if (waiting && aboutTheGraph.includes(message.kind)) {
    waiting.push(message);
    heard = Date.now();
    return;
  }
  switch (message.kind) {
    case "bye":
      if (message.from === "lead") heard = Math.min(heard, Date.now() - silentMs + 1_200);
      return;
    case "lead":
      giveBack();
      post({ kind: "follow", width: innerWidth, height: innerHeight });
      break;
    case "ask":
      post({ kind: "here" });
      break;
    case "document":
      void take(message.document);
      break;
    case "scene":
      showScene(message.scene);
      break;
    case "moment":
      moment = message.moment;
      show(moment);
      break;
    case "ink": {
      const { kept, strokes } = message;
      useProjection.setState(({ ink }) => ({ ink: [...ink.slice(0, kept), ...strokes] }));
      break;
    }
    case "hand":
      point(message.at);
      break;
    case "told":
      useTold.setState({ last: { label: message.label, key: message.key } });
      break;
    case "place":
      moveThisWindow(message.place);
      break;
    case "end":
      closeThisWindow();
      break;
    case "here":
      break;
    // What another projector's window says is meant for the teacher's.
    default:
      return;
  }
  heard = Date.now();
  const { teacher } = useFollowing.getState();
  if (teacher === "lost") {
    // What was missed meanwhile is asked for.
    post({ kind: "follow", width: innerWidth, height: innerHeight });
    useFollowing.setState({ teacher: "there" });
  }
}

/** What the teacher's window has forgotten by its reload. */
function giveBack(): void {
  if (!scene || !moment) return;
  const { ink } = useProjection.getState();
  post({ kind: "kept", scene, moment, ink: { kept: 0, strokes: ink } });
}

async function take(sent: unknown): Promise<void> {
  waiting = [];
  const parsed = await readInParts(sent);
  const came = waiting;
  waiting = undefined;
  // The picture stays where what came is no document.
  if (parsed.ok) {
    const { document, effect } = sharedDocument(useDocument.getState().document, parsed.document);
    if (effect) useDocument.setState({ document, effect });
    if (useFollowing.getState().teacher === "waiting") useFollowing.setState({ teacher: "there" });
  }
  for (const message of came) hear(message);
}

function showScene(next: ClassScene): void {
  scene = next;
  const { language, bothLanguages, theme, numbers, shapes, telling, asking } = next;
  useView.setState({ language, bothLanguages, theme });
  useNumbers.setState(numberFormatOf(numbers)!, true);
  useShapes.setState({ shown: shapes });
  useTold.setState(({ on, last }) => ({ on: telling, last: on && telling ? last : undefined }));
  applyScene(next);
  followQuestions(asking);
}

/** By its own clock the pass goes on from there; where it goes as it should, it is not disturbed. */
function show(told: Moment): void {
  const time = timeNow(told, Date.now());
  const { playing, time: shown } = usePlayhead.getState();
  if (!(told.playing && playing) || differ(time, shown)) seek(time);
  const hurry = told.speed / usePacing.getState().speed;
  if (playing !== told.playing || told.playing) {
    usePlayhead.setState({ playing: told.playing, hurry });
  }
}

/** The teacher's hand is felt here as a pointer over the same place of the graph. */
function point(at: Point | undefined): void {
  const place = at && camera()?.onScreen(at);
  if (at && !place) return;
  const kind = place ? "pointermove" : "pointerup";
  const { x, y } = place ?? { x: 0, y: 0 };
  const pointerType = place ? "mouse" : "touch";
  window.dispatchEvent(new PointerEvent(kind, { clientX: x, clientY: y, pointerType }));
}
