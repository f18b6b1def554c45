import { displayName, nodeOf, sourceOf } from "@chalkgrad/document";
import { ops, splitWireId, type WireId, wireId } from "@chalkgrad/engine";
import { Command } from "cmdk";
import { useState } from "react";
import { nameOf } from "../i18n/problemText.ts";
import { useRefusalText } from "../i18n/refusalText.ts";
import { useText } from "../i18n/useText.ts";
import { useDocument } from "../state/document.ts";
import { select, useView } from "../state/view.ts";
import css from "./ConnectDialog.module.css";
import { moveWire } from "./moveWire.ts";
import { reconnectTexts as texts } from "./reconnectTexts.ts";
import { refusalOf, type WireEnds } from "./refusal.ts";

/** As many as one reads through; more are found by typing. */
const mostShown = 40;
/** Above this many nodes asking for each end whether it fits would take too long: it is asked when chosen. */
const mostAsked = 500;

interface End {
  readonly ends: WireEnds;
  readonly name: string;
  readonly port: string;
}

/** Moving an end of a wire without a pointer: the free inputs that it may go to, the nodes it may come from. */
export default function ReconnectDialog({ wire }: { readonly wire: WireId }) {
  const text = useText();
  const refusalText = useRefusalText();
  const [query, setQuery] = useState("");
  const [refusal, setRefusal] = useState<string>();
  const { document } = useDocument.getState();
  const source = sourceOf(document, wire);
  const target = splitWireId(wire);
  const title = text(texts.title, {
    source: source === undefined ? "" : nameOf(source),
    target: nameOf(target.node),
    port: target.port,
  });
  const close = () => useView.setState({ reconnecting: undefined });
  const move = ({ ends }: End) => {
    const refused = refusalOf(ends, wire);
    if (refused) {
      setRefusal(refusalText(refused));
      return;
    }
    moveWire(wire, ends);
    const moved = wireId(ends.node, ends.port);
    select([], [moved]);
    close();
    requestAnimationFrame(() => focusWire(moved));
  };
  if (source === undefined) return null;
  const ends = {
    to: fitting(inputsFor(source, wire), query, wire),
    from: fitting(sourcesFor(target, source), query, wire),
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => open || close()}
      label={title}
      contentClassName={css.dialog ?? ""}
      overlayClassName={css.overlay ?? ""}
      shouldFilter={false}
      loop
    >
      <p className={css.title}>{title}</p>
      <Command.Input
        placeholder={text("connect.search")}
        className={css.search}
        value={query}
        onValueChange={(typed) => {
          setQuery(typed);
          setRefusal(undefined);
        }}
      />
      {refusal !== undefined && (
        <p className={css.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Command.List className={css.list}>
        <Command.Empty className={css.none}>{text(texts.none)}</Command.Empty>
        {(["to", "from"] as const).map(
          (side) =>
            ends[side].length > 0 && (
              <Command.Group key={side} heading={text(texts[side])} className={css.group}>
                {ends[side].map((end) => (
                  <Command.Item
                    key={`${end.ends.source} ${end.ends.node}.${end.ends.port}`}
                    value={`${side} ${end.ends.source} ${end.ends.node}.${end.ends.port}`}
                    className={css.item}
                    onSelect={() => move(end)}
                  >
                    <span>{end.name}</span>
                    <span className={css.port}>{end.port}</span>
                  </Command.Item>
                ))}
              </Command.Group>
            ),
        )}
      </Command.List>
    </Command.Dialog>
  );
}

/** The inputs that are free, or would be once the wire has left. */
function* inputsFor(source: string, wire: WireId): Generator<End> {
  for (const node of useDocument.getState().document.nodes) {
    for (const port of ops[node.op].ports) {
      if (Object.hasOwn(node.inputs ?? {}, port) || wireId(node.id, port) === wire) continue;
      yield { ends: { source, node: node.id, port }, name: displayName(node), port };
    }
  }
}

function* sourcesFor(target: { readonly node: string; readonly port: string }, source: string) {
  for (const node of useDocument.getState().document.nodes) {
    if (node.id === source || node.id === target.node) continue;
    yield { ends: { source: node.id, ...target }, name: displayName(node), port: "" };
  }
}

/** The first ends that are called as typed and that the wire may have. */
function fitting(all: Iterable<End>, query: string, wire: WireId): End[] {
  const words = query.toLowerCase().split(/\s+/);
  const asking = useDocument.getState().document.nodes.length <= mostAsked;
  const found: End[] = [];
  for (const end of all) {
    const called = `${end.name} ${end.ends.node} ${end.ends.source} ${end.port}`.toLowerCase();
    if (!words.every((word) => called.includes(word))) continue;
    if (asking && refusalOf(end.ends, wire)) continue;
    found.push(end);
    if (found.length === mostShown) break;
  }
  return found;
}

function focusWire(wire: WireId): void {
  const { document: graph } = useDocument.getState();
  if (!nodeOf(graph, splitWireId(wire).node)) return;
  const edge = `.react-flow__edge[data-id="${CSS.escape(wire)}"]`;
  document.querySelector<SVGElement>(edge)?.focus();
}
