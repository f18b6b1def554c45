import { displayName, groupOf, membersInside, nodeOf, sourceOf } from "@chalkgrad/document";
import { ops, splitWireId, type Tensor } from "@chalkgrad/engine";
import { shapeText, tensorBlock } from "@chalkgrad/figure";
import type { Shown } from "@chalkgrad/timeline";
import { Ellipsis } from "lucide-react";
import button from "../actions/ActionButton.module.css";
import { ActionButton } from "../actions/ActionButton.tsx";
import type { ActionId } from "../actions/actions.ts";
import { openMenu } from "../actions/openMenu.ts";
import { nameOf, useProblemText } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { currentFrame, useBeat } from "../state/playhead.ts";
import { type Numbers, numbersOfNode, numbersOfWire } from "../state/readings.ts";
import { useResults } from "../state/results.ts";
import { useView } from "../state/view.ts";
import css from "./InspectorPanel.module.css";

const inspectorActions: readonly ActionId[] = [
  "edit",
  "rename",
  "connect",
  "reconnect",
  "collapse",
  "expand",
  "ungroup",
  "delete",
];

/** The selected thing with all its digits, and what can be done with it. */
export default function InspectorPanel() {
  const text = useText();
  const selectedNodes = useView((view) => view.selectedNodes);
  const selectedWires = useView((view) => view.selectedWires);
  useResults((results) => results.revision);
  useBeat((state) => state.frame);
  const selectedGroups = useView((view) => view.selectedGroups);
  const selectedNotes = useView((view) => view.selectedNotes);
  const count = selectedNodes.size + selectedWires.size + selectedGroups.size + selectedNotes.size;
  if (count === 0) return null;
  const [node] = selectedNodes;
  const [wire] = selectedWires;
  const [group] = selectedGroups;
  return (
    <aside className={css.inspector} aria-label={text("inspector.label")}>
      {count > 1 && <p className={css.several}>{text("inspector.several", { count })}</p>}
      {count === 1 && node !== undefined && <NodeFacts id={node} />}
      {count === 1 && group !== undefined && <GroupFacts id={group} />}
      {count === 1 && selectedNotes.size === 1 && (
        <h2 className={css.title}>{text("inspector.note")}</h2>
      )}
      {count === 1 && wire !== undefined && <WireFacts id={wire} />}
      <div className={css.actions}>
        {inspectorActions.map((id) => (
          <ActionButton key={id} id={id} withKey hideWhenIdle />
        ))}
        <MoreButton />
      </div>
    </aside>
  );
}

/** All that can be done with what is selected, for hands that have neither keys nor a right button. */
function MoreButton() {
  const text = useText();
  const words = text("inspector.more");
  return (
    <button
      type="button"
      className={button.button}
      aria-label={words}
      title={words}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        openMenu({ x: left, y: bottom });
      }}
    >
      <Ellipsis size={19} strokeWidth={1.9} aria-hidden="true" />
    </button>
  );
}

function NodeFacts({ id }: { readonly id: string }) {
  const language = useView((view) => view.language);
  const node = useDocument((state) => nodeOf(state.document, id));
  const problem = useResults((results) => results.problems.get(id));
  const problemText = useProblemText();
  if (!node) return null;
  const { name, help } = ops[node.op].words[language];
  return (
    <>
      <h2 className={css.title}>
        <bdi>{displayName(node)}</bdi> <small>{name}</small>
      </h2>
      <p className={css.help}>{help}</p>
      {problem && <p className={css.problem}>{problemText(problem)}</p>}
      <NumberList {...numbersOfNode(id)} shown={currentFrame().node(id)} />
    </>
  );
}

function GroupFacts({ id }: { readonly id: string }) {
  const text = useText();
  const group = useDocument((state) => groupOf(state.document, id));
  const count = useDocument(({ document }) => {
    return [...membersInside(document, [id])].filter((member) => nodeOf(document, member)).length;
  });
  if (!group) return null;
  return (
    <>
      <h2 className={css.title}>
        <bdi>{displayName(group)}</bdi> <small>{text("inspector.group")}</small>
      </h2>
      <p className={css.help}>{text("inspector.members", { count })}</p>
    </>
  );
}

function WireFacts({ id }: { readonly id: string }) {
  const text = useText();
  const { node: target, port } = splitWireId(id);
  const node = useDocument((state) => nodeOf(state.document, target));
  const source = useDocument((state) => sourceOf(state.document, id));
  if (!node || source === undefined) return null;
  return (
    <>
      <h2 className={css.title}>
        <bdi>{nameOf(source)}</bdi> → <bdi>{displayName(node)}</bdi>.{port}{" "}
        <small>{text("inspector.wire")}</small>
      </h2>
      <NumberList {...numbersOfWire(id)} shown={currentFrame().wire(id)} />
    </>
  );
}

function NumberList({ value, gradient, shown }: Numbers & { readonly shown: Shown }) {
  const text = useText();
  return (
    <dl className={css.numbers}>
      <dt>{text("inspector.value")}</dt>
      <dd className={css.value}>{exact(value, shown.value)}</dd>
      <dt>{text("inspector.gradient")}</dt>
      <dd className={css.gradient}>{exact(gradient, shown.gradient)}</dd>
      {value && value.shape.length > 0 && (
        <>
          <dt>{text("inspector.shape")}</dt>
          <dd>{shapeText(value.shape)}</dd>
        </>
      )}
    </dl>
  );
}

function exact(tensor: Tensor | undefined, shown: boolean): string {
  return tensorBlock(shown ? tensor : undefined).exact;
}
