import { watchAlong } from "../predict/session.ts";
import { notAsking, useAsking } from "../state/asking.ts";
import type { ClassScene } from "./classScene.ts";

/** What the class predicts: the questions are found here too, as the graph and its numbers are the same. */
export function followQuestions(asking: ClassScene["asking"]): void {
  if (!asking) {
    if (useAsking.getState().on) useAsking.setState({ on: false, ...notAsking });
    return;
  }
  watchAlong(asking.answered);
  useAsking.setState({
    on: true,
    wires: new Map(asking.wires),
    nodes: new Map(asking.nodes),
    lit: [],
  });
}
