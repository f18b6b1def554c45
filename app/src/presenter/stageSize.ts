import type { Size } from "@chalkgrad/figure";

/** What stands beside and below the slide needs so many pixels. */
const controlsHeight = 68;
const note = { share: 0.15, least: 104 } as const;
const side = { share: 0.29, least: 232, most: 480 } as const;
/** Windows that are no screen at all are shown as one that is. */
const aspects = { least: 0.75, most: 3 } as const;
const usual: Size = { width: 16, height: 9 };

/** How large the slide is in the teacher's window: of the projector's proportions, so that its picture is the same. */
export function stageSize(window: Size, projector: Size = usual): Size {
  const aspect = Math.min(
    Math.max(projector.width / projector.height, aspects.least),
    aspects.most,
  );
  const beside = Math.min(Math.max(window.width * side.share, side.least), side.most);
  const below = controlsHeight + Math.max(window.height * note.share, note.least);
  const width = Math.max(120, Math.min(window.width - beside, (window.height - below) * aspect));
  return { width: Math.round(width), height: Math.round(width / aspect) };
}
