import { SlidersHorizontal } from "lucide-react";
import { Popover, Switch, ToggleGroup } from "radix-ui";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { speeds, usePacing } from "../state/pacing.ts";
import { usualUnit } from "../state/results.ts";
import css from "./PacingMenu.module.css";
import { playerTexts } from "./texts.ts";

const units = ["node", "layer"] as const;
const passes = ["both", "forward", "backward"] as const;

/** The button that shows the speed, and what it opens: how the pass is played. */
export default function PacingMenu() {
  const text = useText();
  const pacing = usePacing();
  const unit = useDocument(({ document }) => pacing.unit ?? usualUnit(document));
  return (
    <Popover.Root>
      <Popover.Trigger
        className={css.trigger}
        aria-label={`${text("player.pacing")}, ${text("player.speed")} ${pacing.speed}`}
        title={text("player.pacing")}
      >
        <SlidersHorizontal size={17} strokeWidth={1.9} aria-hidden="true" />
        <span>{pacing.speed}×</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={css.menu}
          side="top"
          sideOffset={14}
          collisionPadding={12}
          aria-label={text("player.pacing")}
        >
          <Choice
            title={text(playerTexts.speed)}
            chosen={pacing.speed}
            choices={speeds.map((speed) => [speed, `${speed}×`])}
            choose={(speed) => usePacing.setState({ speed })}
          />
          <Choice
            title={text(playerTexts.unit)}
            chosen={unit}
            choices={units.map((each) => [each, text(playerTexts[`unit.${each}`])])}
            choose={(unit) => usePacing.setState({ unit })}
          />
          <Choice
            title={text(playerTexts.passes)}
            chosen={pacing.passes}
            choices={passes.map((each) => [each, text(playerTexts[`passes.${each}`])])}
            choose={(passes) => usePacing.setState({ passes })}
          />
          <div className={css.loop}>
            <label htmlFor="loop">{text(playerTexts.loop)}</label>
            <Switch.Root
              id="loop"
              className={css.switch}
              checked={pacing.loop}
              onCheckedChange={(loop) => usePacing.setState({ loop })}
            >
              <Switch.Thumb className={css.thumb} />
            </Switch.Root>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface ChoiceProps<Value extends string | number> {
  readonly title: string;
  readonly chosen: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
}

/** One of a few, all in view. */
function Choice<Value extends string | number>({
  title,
  chosen,
  choices,
  choose,
}: ChoiceProps<Value>) {
  return (
    <div className={css.choice}>
      <span>{title}</span>
      <ToggleGroup.Root
        type="single"
        className={css.group}
        aria-label={title}
        value={`${chosen}`}
        onValueChange={(wanted) => {
          const choice = choices.find(([value]) => `${value}` === wanted);
          if (choice) choose(choice[0]);
        }}
      >
        {choices.map(([value, words]) => (
          <ToggleGroup.Item key={value} value={`${value}`} className={css.item}>
            {words}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
