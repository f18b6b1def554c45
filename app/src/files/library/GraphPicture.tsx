import type { Picture } from "../picture.ts";
import css from "./GraphPicture.module.css";

interface Props {
  readonly picture: Picture;
}

/** A small graph is not blown up: what is drawn is at least this large, in canvas units. */
const least = { width: 480, height: 270 };
const margin = 28;

/** A graph as its outlines, in the colours of the theme. */
export function GraphPicture({ picture: { box, bodies, wires, signs } }: Props) {
  const [x, y, width, height] = box as [number, number, number, number];
  const shown = {
    width: Math.max(width + 2 * margin, least.width),
    height: Math.max(height + 2 * margin, least.height),
  };
  const left = x + width / 2 - shown.width / 2;
  const top = y + height / 2 - shown.height / 2;
  return (
    <svg
      className={css.picture}
      viewBox={`${left} ${top} ${shown.width} ${shown.height}`}
      aria-hidden="true"
    >
      <path className={css.wires} d={wiresPath(wires)} />
      <path className={css.bodies} d={bodiesPath(bodies)} />
      {signs.map((sign, index) => {
        const at = index * 5;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture never changes.
            key={index}
            x={bodies[at]! + bodies[at + 2]! / 2}
            y={bodies[at + 1]! + bodies[at + 3]! / 2}
            className={css.sign}
          >
            {sign}
          </text>
        );
      })}
    </svg>
  );
}

function wiresPath(wires: readonly number[]): string {
  let path = "";
  for (let at = 0; at < wires.length; at += 4) {
    const [x1, y1, x2, y2] = wires.slice(at, at + 4) as [number, number, number, number];
    const bend = Math.max(Math.abs(x2 - x1) / 2, 24);
    path += `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  }
  return path;
}

function bodiesPath(bodies: readonly number[]): string {
  let path = "";
  for (let at = 0; at < bodies.length; at += 5) {
    const [x, y, width, height, radius] = bodies.slice(at, at + 5) as Body;
    const r = Math.min(radius, width / 2, height / 2);
    const corner = `a${r},${r} 0 0 1`;
    path += `M${x + r},${y}h${width - 2 * r}${corner} ${r},${r}v${height - 2 * r}`;
    path += `${corner} ${-r},${r}h${2 * r - width}${corner} ${-r},${-r}v${2 * r - height}`;
    path += `${corner} ${r},${-r}z`;
  }
  return path;
}

type Body = [x: number, y: number, width: number, height: number, radius: number];
