import type { GraphDocument } from "@chalkgrad/document";
import type { NameSource, TakeFormat, TakeRefusal, TakeRequest } from "@chalkgrad/export";
import { numbersOf } from "./numberOptions.ts";
import type { PictureOptions } from "./pictureOptions.ts";

/** What a call may choose; each format takes what concerns it. */
export interface ExportOptions extends PictureOptions {
  readonly names: NameSource;
  readonly controls: boolean;
}

/** What the call asks for. */
export function takeRequest(
  document: GraphDocument,
  format: TakeFormat,
  options: ExportOptions,
): TakeRequest {
  const { step, by, language, transparent, outlines, shapes, bare, engine, width } = options;
  const { theme, values, gradients, nodeNames, textScale, names, paper, pages } = options;
  const { scale, fps, speed, passes, ask } = options;
  return {
    document,
    format,
    // Only the editor has a pass that stands still somewhere.
    pass: { passes: "both", unit: by, time: 0 },
    options: {
      moment: step,
      theme,
      language,
      transparent: transparent === true,
      scale,
      outlines: outlines === true,
      width,
      paper,
      pages,
      asks: ask,
      textScale,
      values,
      gradients,
      nodeNames,
      shapes: shapes === true,
      by,
      filmWidth: width?.unit === "px" ? width.width : 1280,
      fps,
      speed,
      passes,
      bare: bare === true,
      engine: engine ?? "auto",
      names,
      controls: options.controls,
      numbers: numbersOf(options),
    },
  };
}

/** Why there is nothing to write, a line a reason. */
export function refusalReasons(why: TakeRefusal): readonly string[] {
  switch (why.code) {
    case "problems":
      return why.problems.map(({ message }) => message);
    case "not-computed":
      return [`the graph cannot be computed: ${why.reason}`];
    case "no-step":
      return [`there is no step ${why.step + 1}: the passes have ${why.steps}`];
    case "too-many-slides": {
      const hint = why.by === "node" ? "; --by layer makes fewer" : "";
      return [`${why.slides} slides are more than 300${hint}`];
    }
    case "too-long-film":
      return [
        `${why.frames} frames are more than ${why.most}; --fps, --speed and --by layer make fewer`,
      ];
    case "no-typefaces":
      return ["the typefaces of pages on paper are missing"];
    case "too-many-pages": {
      const hint = why.by === "node" ? "; --by layer makes fewer" : "";
      return [`${why.pages} pages are more than 300${hint}`];
    }
    case "nothing-to-ask":
      return [
        "there is nothing to work out by hand: no node computes, or their matrices have more than 4 rows or columns",
      ];
    case "too-long-worksheet":
      return [`${why.count} ${why.of} are more than ${why.most}; take a part of the graph`];
    case "too-many-pixels":
      return [
        `${why.width} × ${why.height} pixels are more than can be drawn; --scale or --width makes fewer`,
      ];
  }
}
