import { compile, structureParts } from "../engine.mjs";
import { asNodes, NET, numbers, partialGraph, SCALAR_WORKS } from "../graphs.mjs";
import { nanosecondsOf, nanosecondsOnce } from "../timing.mjs";

/** As after an edit: another program of the same graph was there before, and still is. */
function rebuilt(nodes) {
  const old = compile({ nodes });
  old.run();
  const program = compile({ nodes });
  program.run();
  return { old, program };
}

function again(work) {
  const { old, program } = rebuilt(asNodes(SCALAR_WORKS[work]()));
  const time = nanosecondsOf((i) => {
    program.set("n0", 0.5 + (i % 7) / 16);
    program.run();
  });
  if (!old.gradient("n0") || !Number.isFinite(program.gradient("n0").data[0]))
    throw new Error("no gradient");
  return time;
}

function cold(work) {
  const { nodes } = JSON.parse(JSON.stringify({ nodes: asNodes(SCALAR_WORKS[work]()) }));
  return nanosecondsOnce(() => {
    const program = compile({ nodes });
    program.run();
    return program.gradient("n0");
  }, 15);
}

function partial() {
  const graph = partialGraph();
  const { program } = rebuilt(asNodes(graph));
  const changing = `n${graph.changing}`;
  return nanosecondsOf((i) => {
    program.set(changing, (i % 16) / 16);
    program.value("n9999");
  });
}

function net() {
  const { batch, inputs, hidden, classes } = NET;
  const tensor = (shape, data) => ({ shape, data });
  const labels = new Float64Array(batch * classes);
  for (let row = 0; row < batch; row++) labels[row * classes + (row % classes)] = 1;
  const values = {
    x: tensor([batch, inputs], numbers(batch * inputs, 1, 1)),
    w1: tensor([inputs, hidden], numbers(inputs * hidden, 0.1, 2)),
    b1: tensor([hidden], numbers(hidden, 0.1, 3)),
    w2: tensor([hidden, classes], numbers(hidden * classes, 0.1, 4)),
    b2: tensor([classes], numbers(classes, 0.1, 5)),
    t: tensor([batch, classes], labels),
  };
  const program = compile({
    nodes: [
      ...Object.keys(values).map((id) => ({ id, op: "input", value: 0 })),
      { id: "a1", op: "affine", inputs: { x: "x", w: "w1", b: "b1" } },
      { id: "z1", op: "sigmoid", inputs: { x: "a1" } },
      { id: "a2", op: "affine", inputs: { x: "z1", w: "w2", b: "b2" } },
      { id: "loss", op: "softmaxCrossEntropy", inputs: { x: "a2", t: "t" } },
    ],
  });
  for (const [id, value] of Object.entries(values)) program.set(id, value);
  const parameters = ["w1", "b1", "w2", "b2"];
  const current = Object.fromEntries(parameters.map((id) => [id, values[id]]));
  return nanosecondsOf(() => {
    program.run();
    const gradients = parameters.map((id) => program.gradient(id).data);
    parameters.forEach((id, which) => {
      const weights = current[id].data;
      const gradient = gradients[which];
      for (let i = 0; i < weights.length; i++) weights[i] -= 0.01 * gradient[i];
      program.set(id, current[id]);
    });
  });
}

async function elements(op) {
  const { machine, opcodes } = await structureParts();
  const count = 1_000_000;
  const { kernels, arena } = machine();
  const [x, y, z] = [0, 0, 0].map(() => arena.allocate(count * 8));
  arena.numbers.set(numbers(count, 4, 6), x / 8);
  arena.numbers.set(numbers(count, 4, 7), y / 8);
  return nanosecondsOf(() => kernels.elementsForward(opcodes(op), x, 8, y, 8, z, count));
}

async function sort() {
  const { sortPlaces } = await structureParts();
  const { ops, x, y } = SCALAR_WORKS["random 1,000,000"]();
  return nanosecondsOf(() => sortPlaces(ops.length, [x, y]), { least: 5 });
}

export default function measure(work) {
  if (work.startsWith("cold ")) return cold(work.slice(5));
  if (work in SCALAR_WORKS) return again(work);
  if (work === "partial") return partial();
  if (work === "net") return net();
  if (work === "sort 1,000,000") return sort();
  return elements(work.split(" ")[0]);
}
