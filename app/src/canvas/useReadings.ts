import type { NodeId, Problem, Program, WireId } from "@chalkgrad/engine";
import { tensorBlock } from "@chalkgrad/figure";
import type { Frame, Phase, Shown } from "@chalkgrad/timeline";
import { currentFrame, usePlayhead } from "../state/playhead.ts";
import { useResults } from "../state/results.ts";

/**
 * What a drawn thing reads now. A component that asks here renders again when numbers change or
 * when the pass comes to something new, not with every frame of the animation.
 */
function useMoment(): { readonly program: Program; readonly frame: Frame } {
  useResults((results) => results.revision);
  usePlayhead((playhead) => playhead.beat);
  return { program: useResults.getState().program, frame: currentFrame() };
}

export function useNodeReading(id: NodeId) {
  const { program, frame } = useMoment();
  const problem = useResults((results) => results.problems.get(id));
  return {
    value: program.value(id),
    gradient: program.gradient(id),
    shown: frame.node(id),
    consumers: program.consumers(id).length,
    active: activePhase(frame, id),
    problem,
  } satisfies { shown: Shown; problem: Problem | undefined; [name: string]: unknown };
}

export function useWireReading(id: WireId) {
  const { program, frame } = useMoment();
  return {
    value: program.wireValue(id),
    gradient: program.wireGradient(id),
    shown: frame.wire(id),
  };
}

/** A number with all its digits, or undefined where it is not known yet. */
export function exactReading(
  tensor: ReturnType<Program["value"]>,
  shown: boolean,
): string | undefined {
  return shown && tensor ? tensorBlock(tensor).exact : undefined;
}

function activePhase(frame: Frame, id: NodeId): Phase | undefined {
  return frame.step?.nodes.includes(id) ? frame.step.phase : undefined;
}
