const everyMs = 100;

/** A first guess is worse than none. */
const guess = { afterMs: 1_000, afterFrames: 5 };

/** One line on standard error that follows the work, where somebody sees it. */
export interface ProgressLine {
  show(done: number): void;
  end(): void;
}

export function progressLine(
  frames: number,
  out: NodeJS.WriteStream = process.stderr,
): ProgressLine {
  if (!out.isTTY) return { show: () => {}, end: () => {} };
  const clear = "\r\u001b[K";
  const begun = performance.now();
  let first: { readonly at: number; readonly done: number } | undefined;
  let shown = Number.NEGATIVE_INFINITY;
  out.write("Starting the browser …");
  return {
    show: (done) => {
      const now = performance.now() - begun;
      first ??= { at: now, done };
      if (now - shown < everyMs) return;
      shown = now;
      const isKnown = now - first.at > guess.afterMs && done - first.done > guess.afterFrames;
      const secondsLeft = ((now - first.at) / (done - first.done) / 1000) * (frames - done);
      const left = isKnown ? `, about ${Math.ceil(secondsLeft)} s left` : "";
      out.write(`${clear}Frame ${done} of ${frames}${left}`);
    },
    end: () => void out.write(clear),
  };
}
