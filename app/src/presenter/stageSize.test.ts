import { expect, it } from "vitest";
import { stageSize } from "./stageSize.ts";

it.each([
  [1024, 768],
  [1280, 720],
  [1920, 1080],
  [640, 360],
])(
  "the slide has the projector's proportions and leaves room for the rest: %i × %i",
  (width, height) => {
    for (const projector of [
      { width: 1920, height: 1080 },
      { width: 1024, height: 768 },
      { width: 3440, height: 1440 },
    ]) {
      const slide = stageSize({ width, height }, projector);
      expect(slide.width / slide.height).toBeCloseTo(projector.width / projector.height, 1);
      expect(slide.width).toBeLessThanOrEqual(width - 232);
      expect(slide.height).toBeLessThanOrEqual(height - 160);
    }
  },
);
