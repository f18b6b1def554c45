import { HiddenWhileAsked } from "../predict/HiddenWhileAsked.tsx";
import { BreakIt } from "./BreakIt.tsx";
import css from "./ExperimentsPanel.module.css";
import { NudgeIt } from "./NudgeIt.tsx";
import { WireCheck } from "./WireCheck.tsx";

/** Is the number right at all? And what goes wrong without the rules of the backward pass? */
export default function ExperimentsPanel() {
  return (
    <HiddenWhileAsked>
      <div className={css.panel}>
        <NudgeIt />
        <WireCheck />
        <BreakIt />
      </div>
    </HiddenWhileAsked>
  );
}
