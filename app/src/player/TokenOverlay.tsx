import { type PlaceOf, plainCurve, themes } from "@chalkgrad/figure";
import { useEffect, useRef } from "react";
import { reducedMotion } from "../platform/motion.ts";
import { useDocument } from "../state/document.ts";
import { useGrouping } from "../state/grouping.ts";
import { advance, currentFrame, usePlayhead } from "../state/playhead.ts";
import { canvasDisplay } from "../state/projection.ts";
import { useResults } from "../state/results.ts";
import { placeOf, useView } from "../state/view.ts";
import { shownTheme } from "../theme/shownTheme.ts";
import { paintTokens, type Scene } from "./paintTokens.ts";
import css from "./TokenOverlay.module.css";

interface Props {
  /** Pan and zoom, read inside the frame so that tokens never lag behind the nodes. */
  readonly transform: () => readonly [x: number, y: number, zoom: number];
}

/**
 * The one canvas on which all travelling tokens are drawn. It also is the clock: while the pass
 * plays, each animation frame moves the playhead on by the time that has gone by.
 */
export function TokenOverlay({ transform }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let request = 0;
    let before: number | undefined;

    const draw = (now: number) => {
      const { playing } = usePlayhead.getState();
      if (playing && before !== undefined) advance((now - before) / 1000);
      before = now;
      if (canvas.current) paint(canvas.current, transform());
      schedule();
    };

    /** Frames are asked for only while there is something that moves. */
    const schedule = () => {
      const moving = usePlayhead.getState().playing || currentFrame().tokens.length > 0;
      if (moving) request ||= requestAnimationFrame(tick);
      else before = undefined;
    };
    const tick = (now: number) => {
      request = 0;
      draw(now);
    };

    const stopWatching = usePlayhead.subscribe((playhead, previous) => {
      if (!playhead.playing || !previous.playing) before = undefined;
      if (canvas.current && !playhead.playing) paint(canvas.current, transform());
      schedule();
    });
    return () => {
      stopWatching();
      cancelAnimationFrame(request);
    };
  }, [transform]);

  return <canvas ref={canvas} className={css.overlay} data-testid="tokens" />;
}

function paint(canvas: HTMLCanvasElement, [x, y, zoom]: readonly [number, number, number]): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { clientWidth, clientHeight } = canvas;
  const sharpness = window.devicePixelRatio;
  const width = Math.round(clientWidth * sharpness);
  const height = Math.round(clientHeight * sharpness);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const { tokens } = currentFrame();
  // With less motion nothing flies: what arrives is simply there, at the same time.
  if (tokens.length === 0 || reducedMotion()) return;
  const scale = sharpness * zoom;
  context.setTransform(scale, 0, 0, scale, x * sharpness, y * sharpness);
  paintTokens(context, tokens, scene(), themes[shownTheme()]);
}

function scene(): Scene {
  const { document } = useDocument.getState();
  const { readings } = useResults.getState();
  const { dragged } = useView.getState();
  const { room } = useGrouping.getState();
  const curve = document.groups ? (room?.tokenCurve ?? plainCurve) : plainCurve;
  const place: PlaceOf = (node) => placeOf(node, dragged);
  return {
    readings,
    display: canvasDisplay(),
    curveOf: (on) => curve(document, on, place),
  };
}
