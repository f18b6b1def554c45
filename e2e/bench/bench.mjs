// npm run bench: everybody on the same work in one run, each measurement in a process of its own, round after round in
// turn; the median of a round, and of the rounds the quietest, with the ratio of their medians
// beside it: where the two differ, something else was running.
// `node bench.mjs --quick` goes one round instead of three.

import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { buildLimit } from "./limit.mjs";
import { bytesPerNode, digits } from "./measures.mjs";

const ROUNDS = process.argv.includes("--quick") ? 1 : 3;
const LIMIT_MS = 120_000;
const child = fileURLToPath(new URL("child.mjs", import.meta.url));
const scalar = [
  "random 1,000",
  "random 10,000",
  "random 100,000",
  "random 1,000,000",
  "chain 100,000",
];

/** Who does which work; a goal is the ratio that was asked for. */
const ROWS = [
  ...scalar.map((work) => ({
    work,
    title: `${work.replace("random", "scalar graph again,")} nodes`,
    limitGoal: 1.3,
    peers:
      work === "random 1,000,000" || work.startsWith("chain")
        ? ["closures"]
        : ["deepbox", "closures"],
    peerGoal: work.includes("00,000") ? 250 : 20,
  })),
  {
    work: "cold random 10,000",
    title: "cold from JSON objects, 10,000",
    peers: ["deepbox", "closures"],
    peerGoal: 1.6,
  },
  {
    work: "cold random 100,000",
    title: "cold from JSON objects, 100,000",
    peers: ["deepbox", "closures"],
    peerGoal: 4.6,
  },
  {
    work: "partial",
    title: "one input changes 1 % of 10,000 nodes (values)",
    limitGoal: 1.3,
    peers: ["signals|alien-signals", "signals|@preact/signals-core", "signals|mobx"],
  },
  {
    work: "net",
    title: "two-layer net f64, one step",
    limitGoal: 2.4,
    peers: ["deepbox", "jax"],
    peerGoal: 10,
  },
  { work: "relu 1M", title: "relu on 1,000,000", limitGoal: 1.15 },
  { work: "mul 1M", title: "mul on 1,000,000", limitGoal: 1.15 },
  { work: "add 1M", title: "add on 1,000,000", limitGoal: 1.15 },
  {
    work: "sigmoid 1M",
    title: "sigmoid on 1,000,000 (C: its exp, a number at a time)",
    limitGoal: 1,
  },
  {
    work: "sort 1,000,000",
    title: "topological levels, 1,000,000 nodes",
    limitGoal: 1.2,
    peers: ["sorters|toposort", "sorters|graphology-dag", "sorters|@dagrejs/graphlib"],
    peerGoal: 100,
  },
];

const limit = buildLimit();
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${cpus().length} cores; C: ${
    limit
      ? `gcc -O3 -march=native${limit.blas ? ", OpenBLAS on one thread" : ", no OpenBLAS"}`
      : "no gcc here"
  }; the quietest of ${ROUNDS} round(s) of medians.\n`,
);
const lines = [
  ["work", "ours", "C", "ours / C", "by medians", "goal", "best peer", "peer / ours", "goal"],
];
for (const row of ROWS) {
  const line = lineOf(row, measure(row));
  lines.push(line);
  console.error(line.join("  "));
}
console.log(table(lines));
console.log(
  `\nBytes a node inside a program, beyond the caller's own objects (1,000,000 scalar nodes): ${await bytesPerNode()} (goal 54).`,
);
console.log(await digits());

function measure(row) {
  const times = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    note("ours", ours(row.work));
    if (limit && row.limitGoal) note("C", limit.run(row.work));
    for (const peer of row.peers ?? []) {
      const [contestant, library] = peer.split("|");
      // A slow peer is not asked twice.
      if (round > 0 && (times.get(peer)?.[0] ?? 0) > 2e8) continue;
      note(peer, run(contestant, library ? `${row.work}|${library}` : row.work));
    }
  }
  return times;

  function note(who, time) {
    if (time !== undefined) times.set(who, [...(times.get(who) ?? []), time]);
  }
}

function ours(work) {
  return run("ours", work);
}

/** Undefined: it failed, or took longer than anybody waits. */
function run(contestant, work) {
  const { status, stdout } = spawnSync(process.execPath, [child, contestant, work], {
    encoding: "utf8",
    timeout: LIMIT_MS,
  });
  return status === 0 ? JSON.parse(stdout.trim().split("\n").pop()).nanoseconds : undefined;
}

function lineOf(row, times) {
  const quietest = (who) => (times.has(who) ? Math.min(...times.get(who)) : undefined);
  const median = (who) => {
    const all = [...(times.get(who) ?? [])].sort((a, b) => a - b);
    return all[Math.floor(all.length / 2)];
  };
  const own = quietest("ours");
  const c = quietest("C");
  const peers = (row.peers ?? [])
    .map((peer) => ({ name: peer.split("|").pop(), time: quietest(peer) }))
    .filter(({ time }) => time !== undefined)
    .sort((a, b) => a.time - b.time);
  const [best] = peers;
  return [
    row.title,
    readable(own),
    c === undefined ? "" : readable(c),
    c === undefined ? "" : (own / c).toFixed(2),
    c === undefined ? "" : (median("ours") / median("C")).toFixed(2),
    row.limitGoal ? `≤ ${row.limitGoal}` : "",
    best ? `${best.name} ${readable(best.time)}` : "",
    best ? (best.time / own).toFixed(best.time / own < 10 ? 1 : 0) : "",
    row.peerGoal ? `≥ ${row.peerGoal}` : "",
  ];
}

function readable(nanoseconds) {
  if (nanoseconds === undefined) return "failed";
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`;
  return nanoseconds < 1e9
    ? `${(nanoseconds / 1e6).toFixed(2)} ms`
    : `${(nanoseconds / 1e9).toFixed(2)} s`;
}

/** A Markdown table with straight columns. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const format = (row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [format(rows[0]), rule, ...rows.slice(1).map(format)].join("\n");
}
