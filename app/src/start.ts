import { apple, lessonDocument } from "@chalkgrad/lessons";
import type { ComponentType } from "react";
import { watchSettings } from "./actions/settings.ts";
import { loadThings } from "./canvas/lateThings.ts";
import { followedPair, isStudio, linkedHash, onLinkedGraph } from "./platform/address.ts";
import { pairOfWindow } from "./platform/thisWindow.ts";
import { startWith, useDocument } from "./state/document.ts";
import { hasGroupsOrNotes } from "./state/grouping.ts";
import { useView } from "./state/view.ts";

/**
 * Brings the editor up: the person's settings, and the apple example, playable at once, or what was
 * on the canvas when the window was last open. A window that follows another one is no editor: it comes back as what it
 * shows instead, and neither keeps nor changes anything; nor is the page in which the command has pictures and films made.
 */
export async function start(): Promise<ComponentType | undefined> {
  const pair = followedPair();
  if (pair !== undefined) {
    return (await import("./presenter/ProjectorWindow.tsx")).projectorWindow(pair);
  }
  if (isStudio()) return (await import("./files/export/studio.ts")).studio();
  watchSettings();
  startWith(lessonDocument(apple, useView.getState().language));
  // What stands within somebody's page leaves nothing behind on the reader's machine.
  const isEmbedded = /&embed(?:[=&]|$)/.test(linkedHash() ?? "");
  const keeping = isEmbedded ? undefined : keepGraphs();
  if (pairOfWindow() !== undefined) void leadAgain(keeping);
  if (keeping) await Promise.race([keeping.then(withGroups), patience()]);
  // The program that reads links is fetched for those who follow one.
  const openLinked = async () => (await import("./files/shareLink.ts")).openLinked();
  onLinkedGraph(() => void openLinked());
  // A reader of somebody's page is not shown an editor first.
  if (isEmbedded) await Promise.race([openLinked(), patience()]);
  else if (linkedHash() !== undefined) void openLinked();
  return undefined;
}

/** The windows find each other at once; the projector's keeps its picture until this one has its graph again. */
async function leadAgain(keeping: Promise<void> | undefined): Promise<void> {
  const room = await import("./presenter/lead.ts");
  room.resumeLeading(keeping);
}

/** The program that keeps graphs is fetched beside the one that shows them. */
async function keepGraphs(): Promise<void> {
  const { startKeeping } = await import("./files/restoring.ts");
  await startKeeping();
}

/** A graph with groups stands as it was from the first picture on. */
async function withGroups(): Promise<void> {
  if (hasGroupsOrNotes(useDocument.getState().document)) await loadThings();
}

/** The picture does not wait long for a slow disk: the draft then comes when it comes. */
function patience(): Promise<void> {
  return new Promise((done) => setTimeout(done, 400));
}
