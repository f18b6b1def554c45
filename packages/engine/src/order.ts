// The order of evaluation, from flat arrays.

const UNSEEN = -2;
const OPEN = -3;

/**
 * The longest distance from a leaf; -1 on or behind a cycle. In a file whose order is topological already it is one sweep; else depth
 * first with a stack of its own, so that producers are met shortly before their consumers.
 */
export function levelsOf(operands: readonly Int32Array[], count: number): Int32Array {
  // One place in front stands for the operand -1, "none": with level -1 it makes no difference to a maximum.
  const padded = new Int32Array(count + 1).fill(UNSEEN);
  padded[0] = -1;
  const swept = sweep(operands, padded);
  const level = padded.subarray(1);
  if (swept < count) searchDepthFirst(operands, level, swept);
  return level;
}

/** Goes through the file as long as each node's operands come before it; returns where that ended. */
function sweep(operands: readonly Int32Array[], padded: Int32Array): number {
  const [first, second, third] = operands as readonly [Int32Array, Int32Array, Int32Array];
  const count = padded.length - 1;
  for (let node = 0; node < count; node++) {
    const x = first[node]!;
    const y = second[node]!;
    const z = third[node]!;
    if (x >= node || y >= node || z >= node) return node;
    // Which of the levels is larger is as good as random, so no branch asks.
    const a = padded[x + 1]!;
    const b = padded[y + 1]!;
    const c = padded[z + 1]!;
    const ab = a - ((a - b) & ((a - b) >> 31));
    padded[node + 1] = ab - ((ab - c) & ((ab - c) >> 31)) + 1;
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

/** Places of the file sorted by (level, op, place), those without a level last in file order. */
export function canonicalOrder(level: Int32Array, opcode: Uint8Array, ops: number): Int32Array {
  const count = level.length;
  let highest = -1;
  for (let place = 0; place < count; place++) if (level[place]! > highest) highest = level[place]!;
  const last = highest + 1;
  if ((last + 1) * ops <= 4 * count + 1024) {
    const keys = new Int32Array(count);
    for (let place = 0; place < count; place++) {
      keys[place] = level[place]! < 0 ? last * ops : level[place]! * ops + opcode[place]!;
    }
    return countingSort(undefined, keys, last * ops + 1);
  }
  // Many levels of few nodes each: by op, then (keeping that order) by level.
  const levels = level.map((each) => (each < 0 ? last : each));
  const opcodes = opcode.map((each, place) => (level[place]! < 0 ? 0 : each));
  return countingSort(countingSort(undefined, opcodes, ops), levels, last + 1);
}

/** `places` sorted by their keys, equal ones in their old order; undefined: all places in file order. */
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
