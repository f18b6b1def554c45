// Builds and feeds the C program; without gcc there is no limit to print.

import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "./engine.mjs";
import { asNodes, partialGraph, SCALAR_WORKS } from "./graphs.mjs";

const OPCODES = { add: 1, sub: 2, mul: 3, neg: 8, relu: 17 };
const source = fileURLToPath(new URL("limit.c", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "chalkgrad-bench-"));

/** @returns {{ run(work: string): number | undefined, blas: boolean } | undefined} */
export function buildLimit() {
  const plain = join(folder, "limit");
  const flags = ["-O3", "-march=native", source, "-lm"];
  if (spawnSync("gcc", [...flags, "-o", plain]).status !== 0) return undefined;
  const withBlas = join(folder, "limit-blas");
  const blas =
    spawnSync("gcc", [...flags, "-DWITH_BLAS", "-lopenblas", "-o", withBlas]).status === 0;
  const files = new Map();
  return {
    blas,
    run(work) {
      if (work === "net" && !blas) return undefined;
      if (!files.has(work)) files.set(work, graphFile(work));
      const file = files.get(work);
      const name = work.startsWith("sort") ? "sort" : work.split(" ")[0];
      const { status, stdout } = spawnSync(blas ? withBlas : plain, file ? [name, file] : [name], {
        encoding: "utf8",
        env: { ...process.env, OPENBLAS_NUM_THREADS: "1" },
      });
      return status === 0 ? Number(stdout) : undefined;
    },
  };
}

function graphFile(work) {
  if (work.startsWith("sort")) {
    const { x, y, values } = SCALAR_WORKS["random 1,000,000"]();
    const padded = new Float64Array(x.length);
    padded.set(values);
    return write(work, [], [], x, y, padded, padded, 0);
  }
  if (work !== "partial" && !(work in SCALAR_WORKS)) return undefined;
  const graph = work === "partial" ? partialGraph() : SCALAR_WORKS[work]();
  const program = compile({ nodes: asNodes(graph) });
  const places = program.order.map((id) => Number(id.slice(1)));
  const handleOf = new Int32Array(places.length);
  places.forEach((place, handle) => {
    handleOf[place] = handle;
  });
  const count = places.length;
  const x = new Int32Array(count);
  const y = new Int32Array(count);
  const values = new Float64Array(count);
  const starts = new Float64Array(count).fill(1);
  const runs = [];
  places.forEach((place, handle) => {
    const op = graph.ops[place];
    if (op === "input") {
      values[handle] = graph.values[place];
      return;
    }
    x[handle] = handleOf[graph.x[place]];
    y[handle] = graph.y[place] < 0 ? 0 : handleOf[graph.y[place]];
    starts[x[handle]] = 0;
    if (graph.y[place] >= 0) starts[y[handle]] = 0;
    const last = runs[runs.length - 1];
    if (last?.op === op && last.end === handle) last.end++;
    else runs.push({ op, start: handle, end: handle + 1 });
  });
  const flat = runs.flatMap(({ op, start, end }) => [OPCODES[op], start, end]);
  const changing = graph.changing === undefined ? 0 : handleOf[graph.changing];
  const list = graph.changing === undefined ? [] : dependents(changing, x, y, runs, values.length);
  return write(work, flat, list, x, y, values, starts, changing);
}

/** Groups of op, count, nodes that depend on one input. */
function dependents(changing, x, y, runs, count) {
  const stale = new Uint8Array(count);
  stale[changing] = 1;
  const list = [];
  for (const { op, start, end } of runs) {
    const nodes = [];
    for (let node = start; node < end; node++) {
      const binary = op === "add" || op === "sub" || op === "mul";
      if (!stale[x[node]] && !(binary && stale[y[node]])) continue;
      stale[node] = 1;
      nodes.push(node);
    }
    if (nodes.length > 0) list.push(OPCODES[op], nodes.length, ...nodes);
  }
  return list;
}

function write(work, runs, list, x, y, values, starts, changing) {
  const file = join(folder, `${work.replaceAll(/[^a-z0-9]/g, "-")}.bin`);
  const head = Int32Array.of(values.length, runs.length / 3, list.length, changing);
  const parts = [head, Int32Array.from(runs), Int32Array.from(list), x, y, values, starts];
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
  return file;
}
