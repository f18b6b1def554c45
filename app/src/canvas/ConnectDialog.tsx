import { connect, connectionRefusal, displayName, nodeOf } from "@chalkgrad/document";
import { ops, wireId } from "@chalkgrad/engine";
import { Command } from "cmdk";
import { nameOf } from "../i18n/problemText.ts";
import { useText } from "../i18n/useText.ts";
import { FoundList } from "../search/FoundList.tsx";
import { camera } from "../state/camera.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { select, useView } from "../state/view.ts";
import css from "./ConnectDialog.module.css";

/** Connecting without a pointer: every free input that the node may feed, to choose from. */
export default function ConnectDialog({ source }: { readonly source: string }) {
  const text = useText();
  const { document } = useDocument.getState();
  const name = nameOf(source);
  const free = document.nodes.flatMap((node) =>
    ops[node.op].ports
      .filter((port) => !connectionRefusal(document, { source, node: node.id, port }))
      .map((port) => ({ node, port })),
  );
  const close = () => {
    useView.setState({ connecting: undefined });
    if (nodeOf(useDocument.getState().document, source)) camera()?.focusNode(source);
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => open || close()}
      label={text("connect.title", { name })}
      contentClassName={css.dialog ?? ""}
      overlayClassName={css.overlay ?? ""}
      loop
    >
      <p className={css.title}>{text("connect.title", { name })}</p>
      <Command.Input placeholder={text("connect.search")} className={css.search} />
      <FoundList
        label={text("connect.title", { name })}
        className={css.list}
        none={text("connect.none", { name })}
        noneClassName={css.none}
      >
        {free.map(({ node, port }) => (
          <Command.Item
            key={wireId(node.id, port)}
            value={`${displayName(node)} ${port} ${node.id}`}
            className={css.item}
            onSelect={() => {
              dispatch(connect({ source, node: node.id, port }));
              select([source]);
              close();
            }}
          >
            <span>{displayName(node)}</span>
            <span className={css.port}>{port}</span>
          </Command.Item>
        ))}
      </FoundList>
    </Command.Dialog>
  );
}
