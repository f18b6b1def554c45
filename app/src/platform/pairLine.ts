/** What joins the teacher's window and the projector's. */
export interface PairLine {
  post(message: unknown): void;
  close(): void;
}

interface Letter {
  readonly pair: string;
  readonly message: unknown;
}

/**
 * A line between the windows of one pair, which is known by a random name. On a server it is a channel of this origin, on
 * which windows find each other again by the name alone. Pages from a disk have no origin that browsers agree on: there
 * each speaks to the window that it opened or that opened it, and listens to nobody who does not know the name.
 */
export function pairLine(pair: string, hear: (message: unknown) => void): PairLine {
  return isServed() ? channelLine(pair, hear) : windowLine(pair, hear);
}

/** Whether the page comes from a server, so that windows of its origin can speak to each other. */
export function isServed(): boolean {
  return location.protocol.startsWith("http");
}

function channelLine(pair: string, hear: (message: unknown) => void): PairLine {
  const channel = new BroadcastChannel(`chalkgrad pair ${pair}`);
  channel.addEventListener("message", ({ data }) => hear(data));
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** The windows that this page can speak to. */
const known = new Set<Window>();

export function speakTo(other: Window): void {
  known.add(other);
}

function windowLine(pair: string, hear: (message: unknown) => void): PairLine {
  const listen = ({ data, source }: MessageEvent<unknown>) => {
    const { pair: named, message } = (data ?? {}) as Partial<Letter>;
    if (named !== pair || source === null) return;
    // After a reload the page knows nobody, until it is spoken to.
    known.add(source as Window);
    hear(message);
  };
  addEventListener("message", listen);
  if (opener) known.add(opener as Window);
  const post = (message: unknown) => {
    const letter: Letter = { pair, message };
    for (const other of known) {
      // No origin can be named here; the pair's name is what nobody else knows.
      if (other.closed) known.delete(other);
      else other.postMessage(letter, "*");
    }
  };
  return { post, close: () => removeEventListener("message", listen) };
}
