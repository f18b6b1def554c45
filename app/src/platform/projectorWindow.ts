import { followingHash } from "./address.ts";
import { isServed, speakTo } from "./pairLine.ts";

/** Where a window lies, in pixels of all screens together. */
export interface WindowPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Opens the projector's window, on the other screen where the browser tells of one. Whoever is asked for leave first
 * gets the window at once, and `move` when they have given it. False where it surely did not come up; a browser may
 * also keep it back in silence.
 */
export async function openProjectorWindow(
  pair: string,
  move: (place: WindowPlace) => void,
): Promise<boolean> {
  const address = location.href.replace(/#.*$/s, "") + followingHash + pair;
  const leave = await leaveToPlace();
  const place = leave === "granted" ? await otherScreen() : undefined;
  const { left, top, width, height } = place ?? {
    left: screenX + 40,
    top: screenY + 40,
    width: 960,
    height: 600,
  };
  const looks = `popup,left=${left},top=${top},width=${width},height=${height}`;
  if (leave === "prompt") void otherScreen().then((found) => found && move(found));
  // Without an opener it has a thread of its own: what the class sees move never waits for the teacher's window.
  if (isServed()) {
    open(address, "_blank", `noopener,${looks}`);
    return true;
  }
  const opened = open(address, "_blank", looks);
  if (opened) speakTo(opened);
  return opened !== null;
}

/** Whether the browser may be asked for the other screen. Nobody is asked for leave where there is but one. */
async function leaveToPlace(): Promise<PermissionState> {
  if (!("getScreenDetails" in window) || !(screen as { isExtended?: boolean }).isExtended) {
    return "denied";
  }
  try {
    const name = "window-management" as PermissionName;
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return "denied";
  }
}

interface DetailedScreens {
  readonly currentScreen: unknown;
  readonly screens: readonly Record<
    "availLeft" | "availTop" | "availWidth" | "availHeight",
    number
  >[];
}

async function otherScreen(): Promise<WindowPlace | undefined> {
  try {
    const asking = window as unknown as { getScreenDetails(): Promise<DetailedScreens> };
    const { screens, currentScreen } = await asking.getScreenDetails();
    const other = screens.find((each) => each !== currentScreen);
    if (!other) return undefined;
    const { availLeft: left, availTop: top, availWidth: width, availHeight: height } = other;
    return { left, top, width, height };
  } catch {
    // Refused: the person drags the window there.
    return undefined;
  }
}

/** Brings this window to the screen that its opener found for it. */
export function moveThisWindow({ left, top, width, height }: WindowPlace): void {
  moveTo(left, top);
  resizeTo(width, height);
}

/** Only a window that was opened by the editor can be closed by it. */
export function closeThisWindow(): void {
  window.close();
}

/** Tells when this page goes, by a reload too; the returned function stops that. */
export function onPageLeft(left: () => void): () => void {
  addEventListener("pagehide", left);
  return () => removeEventListener("pagehide", left);
}
