/** A colour as 0xRRGGBB, and how many pixels have it. */
export type ColorCounts = ReadonlyMap<number, number>;

/**
 * The colours of a film of `most` colours: those of the theme as they are, so that no ground or text flickers, and what stands best
 * for the others (edges of letters, mostly).
 */
export function filmPalette(
  counts: ColorCounts,
  exact: readonly number[],
  most: number,
): readonly number[] {
  const kept = [...new Set(exact)].filter((color) => counts.has(color)).slice(0, most);
  const known = new Set(kept);
  const others = [...counts].filter(([color]) => !known.has(color));
  const room = most - kept.length;
  if (others.length <= room) return [...kept, ...others.map(([color]) => color)];
  if (room <= 0) return kept;
  const boxes = [boxOf(others)];
  while (boxes.length < room) {
    const [widest] = boxes.reduce(
      (best, box, index) => (box.spread > best[1] ? ([index, box.spread] as const) : best),
      [-1, 0] as readonly [number, number],
    );
    if (widest < 0) break;
    boxes.splice(widest, 1, ...halves(boxes[widest]!));
  }
  return [...kept, ...new Set(boxes.map(({ mean }) => mean))];
}

type Counted = readonly [color: number, count: number];

interface Box {
  readonly colors: readonly Counted[];
  /** The mean of its colours. */
  readonly mean: number;
  /** In which channel it is widest: how far its colours lie apart there. */
  readonly channel: Channel;
  readonly spread: number;
}

const channels = [16, 8, 0] as const;
type Channel = (typeof channels)[number];

const part = (color: number, channel: Channel) => (color >> channel) & 0xff;

function boxOf(colors: readonly Counted[]): Box {
  const total = colors.reduce((sum, [, count]) => sum + count, 0);
  let mean = 0;
  let widest: Channel = 0;
  let spread = 0;
  for (const channel of channels) {
    const sum = colors.reduce((all, [color, count]) => all + part(color, channel) * count, 0);
    const middle = sum / total;
    mean |= Math.round(middle) << channel;
    const apart = colors.reduce(
      (all, [color, count]) => all + (part(color, channel) - middle) ** 2 * count,
      0,
    );
    if (apart > spread) {
      spread = apart;
      widest = channel;
    }
  }
  return { colors, mean, channel: widest, spread };
}

/** What lies below the mean of its widest channel, and the rest: neither is empty where there is a spread. */
function halves({ colors, channel }: Box): readonly Box[] {
  const total = colors.reduce((sum, [, count]) => sum + count, 0);
  const middle =
    colors.reduce((sum, [color, count]) => sum + part(color, channel) * count, 0) / total;
  const isLow = ([color]: Counted) => part(color, channel) <= middle;
  return [boxOf(colors.filter(isLow)), boxOf(colors.filter((each) => !isLow(each)))];
}

/** Finds the place of the nearest colour of a palette; what was asked once is remembered. */
export function nearestIn(palette: readonly number[]): (color: number) => number {
  const found = new Map<number, number>(palette.map((color, index) => [color, index]));
  return (color) => {
    const known = found.get(color);
    if (known !== undefined) return known;
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, each] of palette.entries()) {
      const distance = channels.reduce<number>(
        (sum, channel) => sum + (part(color, channel) - part(each, channel)) ** 2,
        0,
      );
      if (distance < least) {
        least = distance;
        nearest = index;
      }
    }
    found.set(color, nearest);
    return nearest;
  };
}
