import type { Point } from "@chalkgrad/figure";
import { useEffect, useRef } from "react";
import { reducedMotion } from "../platform/motion.ts";
import { useProjection } from "../state/projection.ts";
import css from "./Projector.module.css";

interface Spot extends Point {
  readonly at: number;
}

/** How long the trail takes to fade, in milliseconds. */
const fadeMs = 600;
/** Of the screen's height. */
const radiusShare = 1 / 90;
const color = "255, 40, 60";

/** A spot of light that follows the pointer and leaves a trail which fades, on one canvas. */
export function LightPointer() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let trail: Spot[] = [];
    let request = 0;
    // A mouse is always somewhere; a finger that is lifted takes its light along.
    let held = true;
    const draw = (now: number) => {
      request = 0;
      const last = held ? trail.at(-1) : undefined;
      trail = trail.filter((spot) => spot === last || now - spot.at < fadeMs);
      if (canvas.current) paint(canvas.current, trail, now);
      // The light itself stays; frames are asked for only while its trail fades.
      if (trail.length > (held ? 1 : 0)) request = requestAnimationFrame(draw);
    };
    const { resting } = useProjection.getState();
    if (resting) {
      trail.push({ ...resting, at: performance.now() });
      request = requestAnimationFrame(draw);
    }
    const follow = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent) => {
      if (reducedMotion()) trail = [];
      trail.push({ x, y, at });
      held = true;
      request ||= requestAnimationFrame(draw);
    };
    const lift = ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") return;
      held = false;
      request ||= requestAnimationFrame(draw);
    };
    window.addEventListener("pointermove", follow);
    for (const kind of ends) window.addEventListener(kind, lift);
    return () => {
      window.removeEventListener("pointermove", follow);
      for (const kind of ends) window.removeEventListener(kind, lift);
      cancelAnimationFrame(request);
    };
  }, []);
  return <canvas ref={canvas} className={css.light} data-testid="light" />;
}

const ends = ["pointerup", "pointercancel"] as const;

function paint(canvas: HTMLCanvasElement, trail: readonly Spot[], now: number): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { clientWidth, clientHeight } = canvas;
  const sharpness = window.devicePixelRatio;
  const width = Math.round(clientWidth * sharpness);
  const height = Math.round(clientHeight * sharpness);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
  context.clearRect(0, 0, clientWidth, clientHeight);
  const radius = clientHeight * radiusShare;
  context.lineCap = "round";
  for (const [index, spot] of trail.entries()) {
    const before = trail[index - 1];
    if (!before) continue;
    const share = Math.max(0, 1 - (now - spot.at) / fadeMs);
    context.lineWidth = 2 * radius * share;
    context.beginPath();
    context.moveTo(before.x, before.y);
    context.lineTo(spot.x, spot.y);
    // Where two pieces overlap the later one counts alone: added up, they would look like beads.
    context.strokeStyle = "#000";
    context.globalCompositeOperation = "destination-out";
    context.stroke();
    context.strokeStyle = `rgba(${color}, ${0.6 * share})`;
    context.globalCompositeOperation = "source-over";
    context.stroke();
  }
  const light = trail.at(-1);
  if (!light) return;
  context.fillStyle = `rgba(${color}, 0.9)`;
  context.strokeStyle = "rgba(255, 255, 255, 0.9)";
  context.lineWidth = 2;
  context.beginPath();
  context.arc(light.x, light.y, radius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}
