import { type ColorToken, themes } from "@chalkgrad/figure";
import { useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { useDocument } from "../state/document.ts";
import { useBeat } from "../state/playhead.ts";
import { useShownTheme } from "../theme/shownTheme.ts";
import css from "./FarView.module.css";
import { type FarScene, farScene } from "./farScene.ts";
import { useLit } from "./useLit.ts";

/** How much is seen of what the spotlight is not on. */
const dimmed = 0.18;

/**
 * A large graph seen from far, on one canvas instead of thousands of elements. It is there to find
 * one's way: a double-click comes near, and near everything can be read and edited.
 */
export default function FarView() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const document = useDocument((state) => state.document);
  const frame = useBeat((state) => state.frame);
  const theme = useShownTheme();
  const lit = useLit();
  const scene = useMemo(() => farScene(document, frame, lit), [document, frame, lit]);

  useEffect(() => {
    let request = 0;
    const draw = () => {
      request = 0;
      if (canvas.current) paint(canvas.current, scene, store.getState().transform, theme);
    };
    const schedule = () => {
      request ||= requestAnimationFrame(draw);
    };
    const stopWatching = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width) schedule();
    });
    draw();
    return () => {
      stopWatching();
      cancelAnimationFrame(request);
    };
  }, [scene, store, theme]);

  return <canvas ref={canvas} className={css.view} data-testid="far-view" />;
}

function paint(
  canvas: HTMLCanvasElement,
  scene: FarScene,
  [x, y, zoom]: readonly [number, number, number],
  theme: keyof typeof themes,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { colors } = themes[theme];
  const sharpness = window.devicePixelRatio;
  canvas.width = Math.round(canvas.clientWidth * sharpness);
  canvas.height = Math.round(canvas.clientHeight * sharpness);
  const scale = sharpness * zoom;
  context.setTransform(scale, 0, 0, scale, x * sharpness, y * sharpness);
  // Lines never get thinner than what a screen can show.
  context.lineWidth = Math.max(1.8, 0.6 / zoom);
  const stroke = (path: Path2D, color: ColorToken) => {
    context.strokeStyle = colors[color];
    context.stroke(path);
  };
  const fill = (path: Path2D, color: ColorToken) => {
    context.fillStyle = colors[color];
    context.fill(path);
  };
  for (const part of ["dim", "bright"] as const) {
    const { frames, quietWires, knownWires, nodes, active } = scene[part];
    context.globalAlpha = part === "dim" ? dimmed : 1;
    stroke(frames, "line");
    stroke(quietWires, "line");
    stroke(knownWires, "forward");
    fill(nodes, "surface");
    stroke(nodes, "ink");
    fill(active, scene.phase);
  }
}
