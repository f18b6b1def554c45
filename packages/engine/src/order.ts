// The order of evaluation, from flat arrays.

const UNSEEN = -2;
const OPEN = -3;

/**
 * The longest distance from a leaf; -1 on or behind a cycle. In a file whose order is topological already it is one sweep; else depth
 * first with a stack of its own, so that producers are met shortly before their consumers.
 */
export function levelsOf(operands: readonly Int32Array[], count: number): Int32Array {
  const level = new Int32Array(count).fill(UNSEEN);
  const swept = sweep(operands, level);
  if (swept < count) searchDepthFirst(operands, level, swept);
  return level;
}

/** Goes through the file as long as each node's operands come before it; returns where that ended. */
function sweep(operands: readonly Int32Array[], level: Int32Array): number {
  const [first, second, third] = operands as readonly [Int32Array, Int32Array, Int32Array];
  const count = level.length;
  for (let node = 0; node < count; node++) {
    const x = first[node]!;
    const y = second[node]!;
    const z = third[node]!;
    if (x >= node || y >= node || z >= node) return node;
    let longest = 0;
    if (x >= 0) longest = level[x]! + 1;
    if (y >= 0 && level[y]! >= longest) longest = level[y]! + 1;
    if (z >= 0 && level[z]! >= longest) longest = level[z]! + 1;
    level[node] = longest;
  }
  return count;
}

function searchDepthFirst(operands: readonly Int32Array[], level: Int32Array, from: number): void {
  const [first, second, third] = operands as readonly [Int32Array, Int32Array, Int32Array];
  let stack = new Int32Array(64);
  for (let root = from; root < level.length; root++) {
    if (level[root] !== UNSEEN) continue;
    let depth = 0;
    let node = root;
    for (;;) {
      const x = first[node]!;
      const y = second[node]!;
      const z = third[node]!;
      const xLevel = x < 0 ? 0 : level[x]! + 1;
      const yLevel = y < 0 ? 0 : level[y]! + 1;
      const zLevel = z < 0 ? 0 : level[z]! + 1;
      // One that was not met before comes first.
      const missing = xLevel === -1 ? x : yLevel === -1 ? y : zLevel === -1 ? z : -1;
      if (missing >= 0) {
        if (depth === stack.length) stack = longer(stack);
        level[node] = OPEN;
        stack[depth++] = node;
        node = missing;
        continue;
      }
      // All that it needs is done, or is open still: then it waits for itself.
      const behindCycle =
        (x >= 0 && xLevel <= 0) || (y >= 0 && yLevel <= 0) || (z >= 0 && zLevel <= 0);
      level[node] = behindCycle ? -1 : Math.max(xLevel, yLevel, zLevel);
      if (depth === 0) break;
      node = stack[--depth]!;
    }
  }
}

function longer(stack: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(stack.length * 2);
  copy.set(stack);
  return copy;
}

/** Places of the file sorted by (level, op, place), those without a level last in file order: two stable counting sorts. */
export function canonicalOrder(level: Int32Array, opcode: Uint8Array, ops: number): Int32Array {
  const count = level.length;
  let highest = -1;
  let leftOut = false;
  for (let place = 0; place < count; place++) {
    if (level[place]! > highest) highest = level[place]!;
    if (level[place]! < 0) leftOut = true;
  }
  let levelKeys = level;
  let opKeys = opcode;
  if (leftOut) {
    levelKeys = level.map((each) => (each < 0 ? highest + 1 : each));
    opKeys = opcode.map((each, place) => (level[place]! < 0 ? 0 : each));
  }
  return countingSort(countingSort(undefined, opKeys, ops), levelKeys, highest + 2);
}

/** `places` sorted by their keys; undefined: all places in file order. */
function countingSort(
  places: Int32Array | undefined,
  keyOf: Int32Array | Uint8Array,
  keys: number,
): Int32Array {
  const count = keyOf.length;
  const starts = new Int32Array(keys + 1);
  for (let place = 0; place < count; place++) starts[keyOf[place]! + 1]!++;
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const place = places ? places[at]! : at;
    sorted[starts[keyOf[place]!]!++] = place;
  }
  return sorted;
}
