import { compile } from "./compile.ts";
import type { Graph, NodeId, WireId } from "./graph.ts";
import type { Program } from "./program.ts";
import type { Tensor } from "./tensor.ts";
import { type KnownNode, knownNodes, sentBack } from "./vectorJacobian.ts";

/**
 * Mistakes in a backward pass that learners make and ask about.
 * - `overwrite`: `=` instead of `+=` at a fan-out, so that the last contribution wins.
 * - `every-arrival`: recursion without an order; a node sends its gradient so far on each time that something arrives.
 * - `first-arrival`: recursion with a "visited" mark; a node sends on once, before the rest has arrived.
 * - `no-zeroing`: a second backward pass adds to what the first one left.
 */
export type BackwardMistake = "overwrite" | "every-arrival" | "first-arrival" | "no-zeroing";

/** What a mistaken backward pass comes to, beside the right one. */
export interface MistakenBackward {
  readonly mistake: BackwardMistake;
  readonly gradients: ReadonlyMap<NodeId, Tensor>;
  /** What each wire brought back, all times together. */
  readonly wireGradients: ReadonlyMap<WireId, Tensor>;
  /** The nodes whose gradient differs from the right one, in canonical order. */
  readonly wrong: readonly NodeId[];
  /** False where the pass was broken off, as the same work is done again and again (2ⁿ times in a chain of n fan-outs). */
  readonly complete: boolean;
  readonly words: { readonly en: string; readonly ja: string };
}

/** After so many arrivals a recursion without order is broken off. */
const mostArrivals = 20_000;

/** Sums kept by id: what += does. */
class Sums<Id> {
  readonly tensors = new Map<Id, Tensor>();

  add(id: Id, { shape, data }: Tensor): void {
    const before = this.tensors.get(id);
    const after = before ? before.data.map((each, i) => each + data[i]!) : data;
    this.tensors.set(id, { shape, data: after });
  }
}

type Outcome = Pick<MistakenBackward, "gradients" | "wireGradients" | "complete">;
type Nodes = ReadonlyMap<NodeId, KnownNode>;

/** Runs the backward pass with a mistake built in. Only the gradients are wrong: values, seeds and ops stay as they are. */
export function mistakenBackward(
  graph: Graph,
  mistake: BackwardMistake,
  program: Program = compile(graph),
): MistakenBackward {
  // Behind a fault no gradient is known, and no mistake makes it known.
  const nodes = new Map(
    [...knownNodes(graph, program)].filter(([id]) => program.gradient(id) !== undefined),
  );
  const outcome = experiments[mistake](nodes, program);
  const wrong = [...nodes.keys()].filter((id) => {
    const right = program.gradient(id)!.data;
    const found = outcome.gradients.get(id)?.data;
    return right.some((each, i) => !isClose(each, found?.[i] ?? 0));
  });
  return { mistake, ...outcome, wrong, words: words[mistake] };
}

/** Another order of additions is no mistake. */
function isClose(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

const experiments: Readonly<Record<BackwardMistake, (nodes: Nodes, program: Program) => Outcome>> =
  {
    overwrite,
    "every-arrival": (nodes, program) => recursion(nodes, program, () => true),
    "first-arrival": (nodes, program) => {
      const visited = new Set<NodeId>();
      return recursion(nodes, program, (id) => {
        const isFirst = !visited.has(id);
        visited.add(id);
        return isFirst;
      });
    },
    "no-zeroing": twice,
  };

function overwrite(nodes: Nodes, program: Program): Outcome {
  const gradients = new Map<NodeId, Tensor>();
  const wireGradients = new Map<WireId, Tensor>();
  for (const id of nodes.keys()) gradients.set(id, program.seed(id)!);
  for (const [id, known] of [...nodes].reverse()) {
    known.sources.forEach((source, port) => {
      const part = sentBack(known, port, gradients.get(id)!);
      wireGradients.set(known.wires[port]!, part);
      if (nodes.has(source)) gradients.set(source, part);
    });
  }
  return { gradients, wireGradients, complete: true };
}

/** Depth first from every seeded node, with a stack of its own. `sendsOn` decides, at each arrival, whether a node passes on. */
function recursion(nodes: Nodes, program: Program, sendsOn: (id: NodeId) => boolean): Outcome {
  const gradients = new Sums<NodeId>();
  const wireGradients = new Sums<WireId>();
  let arrivals = 0;
  for (const [id, { out }] of nodes) {
    gradients.add(id, { shape: out.shape, data: new Float64Array(out.data.length) });
  }
  for (const id of [...nodes.keys()].reverse()) {
    const seed = program.seed(id)!;
    if (seed.data.every((each) => each === 0)) continue;
    const stack: { known: KnownNode; port: number }[] = [];
    const arrive = (node: NodeId, part: Tensor) => {
      gradients.add(node, part);
      arrivals++;
      if (sendsOn(node)) stack.push({ known: nodes.get(node)!, port: 0 });
    };
    arrive(id, seed);
    while (stack.length > 0) {
      if (arrivals >= mostArrivals) {
        return {
          gradients: gradients.tensors,
          wireGradients: wireGradients.tensors,
          complete: false,
        };
      }
      const top = stack[stack.length - 1]!;
      const { known, port } = top;
      if (port === known.sources.length) {
        stack.pop();
        continue;
      }
      top.port++;
      // The sender is no descendant of its sources, so its sum stands still while they work.
      const part = sentBack(known, port, gradients.tensors.get(known.node.id)!);
      wireGradients.add(known.wires[port]!, part);
      const source = known.sources[port]!;
      if (nodes.has(source)) arrive(source, part);
    }
  }
  return { gradients: gradients.tensors, wireGradients: wireGradients.tensors, complete: true };
}

/** Each pass by itself is right; nobody set the accumulators to zero between them. */
function twice(nodes: Nodes, program: Program): Outcome {
  const gradients = new Sums<NodeId>();
  const wireGradients = new Sums<WireId>();
  for (let pass = 0; pass < 2; pass++) {
    for (const [id, { wires }] of nodes) {
      gradients.add(id, program.gradient(id)!);
      for (const wire of wires) wireGradients.add(wire, program.wireGradient(wire)!);
    }
  }
  return { gradients: gradients.tensors, wireGradients: wireGradients.tensors, complete: true };
}

const words: Readonly<Record<BackwardMistake, MistakenBackward["words"]>> = {
  overwrite: {
    en: "Each contribution replaces the one before instead of being added, so only the last path counts. The remedy: += at every fan-out.",
    ja: "寄与が足されずに前のものを上書きするので、最後の経路だけが残ります。直し方：分岐では += で足します。",
  },
  "every-arrival": {
    en: "A node sends on all it has so far each time something arrives, so early contributions are counted again. The remedy: wait until all have arrived, in reverse topological order.",
    ja: "何かが届くたびに、それまでの合計をまた送るので、先に届いた寄与が重複して数えられます。直し方：逆トポロジカル順に進み、すべて届くまで待ちます。",
  },
  "first-arrival": {
    en: "A node sends on what has arrived first and never looks again, so later contributions are lost further back. The remedy: wait until all have arrived, in reverse topological order.",
    ja: "最初に届いた分だけを送ってしまうので、後から届いた寄与がその先へ伝わりません。直し方：逆トポロジカル順に進み、すべて届くまで待ちます。",
  },
  "no-zeroing": {
    en: "The second backward pass adds to what the first one left, so every gradient is twice as large. That is how accumulators work: set them to zero before each pass.",
    ja: "2 回目の逆伝播が 1 回目の結果に足されるので、どの勾配も 2 倍になります。蓄積とはそういうものです。逆伝播の前に毎回 0 に戻します。",
  },
};
