import type { NodeId, WireId } from "@chalkgrad/engine";
import { tensorBlock } from "@chalkgrad/figure";
import type { Frame, Phase } from "@chalkgrad/timeline";
import { currentFrame, usePlayhead } from "../state/playhead.ts";
import { type Numbers, numbersOfNode, numbersOfWire } from "../state/readings.ts";
import { useResults } from "../state/results.ts";

/**
 * What a drawn thing reads now. A component that asks here renders again when numbers change or
 * when the pass comes to something new, not with every frame of the animation.
 */
function useFrame(): Frame {
  useResults((results) => results.revision);
  usePlayhead((playhead) => playhead.beat);
  return currentFrame();
}

export function useNodeReading(id: NodeId) {
  const frame = useFrame();
  const problem = useResults((results) => results.problems.get(id));
  return {
    ...numbersOfNode(id),
    shown: frame.node(id),
    active: activePhase(frame, id),
    problem,
  };
}

export function useWireReading(id: WireId) {
  const frame = useFrame();
  return { ...numbersOfWire(id), shown: frame.wire(id) };
}

/** A number with all its digits, or undefined where it is not known yet. */
export function exactReading(tensor: Numbers["value"], shown: boolean): string | undefined {
  return shown && tensor ? tensorBlock(tensor).exact : undefined;
}

function activePhase(frame: Frame, id: NodeId): Phase | undefined {
  return frame.step?.nodes.includes(id) ? frame.step.phase : undefined;
}
