import {
  closeNode,
  closingRefusal,
  displayName,
  nodeOf,
  openingRefusal,
  openNode,
  opensUpTo,
  type RewriteRefusal,
} from "@chalkgrad/document";
import { numberText } from "@chalkgrad/figure";
import type { Texts } from "../i18n/bilingual.ts";
import { text } from "../i18n/text.ts";
import { dispatch, useDocument } from "../state/document.ts";
import { select, showNotice, soleSelectedNode, useView } from "../state/view.ts";

const refusals = {
  "unknown-node": { en: "That node is no longer there.", ja: "そのノードはもうありません。" },
  "not-composite": {
    en: "{name} is a simple node: it has no parts to open into.",
    ja: "{name} は基本のノードなので、開ける部品がありません。",
  },
  "open-port": {
    en: "{name} cannot be opened yet: its input {port} has no wire. Connect it first.",
    ja: "{name} はまだ開けません。入力 {port} に線がありません。先につないでください。",
  },
  "unknown-shape": {
    en: "{name} cannot be computed yet, so its parts are not known. Mend what is wrong at it or before it first.",
    ja: "{name} はまだ計算できないので、部品が決まりません。先に問題を直してください。",
  },
  "too-many-nodes": {
    en: "That would make more than {limit} nodes.",
    ja: "ノードが {limit} 個を超えてしまいます。",
  },
  "no-pattern": {
    en: "These nodes are not the parts of one that can be closed, such as ×(−1), exp, +1 and 1/x of a sigmoid.",
    ja: "一つに閉じられる部品の組ではありません（たとえばシグモイドの符号反転、exp、+1、逆数）。",
  },
  "used-elsewhere": {
    en: "{name} also feeds {consumer}, which would lose its source. Disconnect that first.",
    ja: "{name} は {consumer} にもつながっているので、閉じると線が切れます。先にその線を外してください。",
  },
  seeded: {
    en: "{name} starts a gradient of its own, which would be lost. Take its seed away first.",
    ja: "{name} には逆伝播の初期値があり、閉じると失われます。先に取り除いてください。",
  },
} as const satisfies Texts & Readonly<Record<RewriteRefusal["code"], unknown>>;

/** Opens the selected node into its parts in place, or says why that cannot be. */
export function openSelected(): void {
  const id = soleSelectedNode();
  const { document } = useDocument.getState();
  const node = id === undefined ? undefined : nodeOf(document, id);
  if (!node) return;
  const refusal = openingRefusal(document, node.id);
  if (refusal) {
    refuse(refusal);
    return;
  }
  const before = new Set(document.nodes.map((each) => each.id));
  dispatch(openNode(node.id));
  const parts = useDocument.getState().document.nodes.filter((each) => !before.has(each.id));
  select([...parts.map((each) => each.id), node.id]);
  const limit = opensUpTo(node.op);
  if (limit !== undefined) {
    const params = { name: displayName(node), limit: numberText(limit, 3) };
    showNotice({ tone: "plain", key: "rewrite.opened", params });
  }
}

/** Closes the parts that the selection belongs to, or says why they cannot be. */
export function closeSelected(): void {
  const { document } = useDocument.getState();
  const nodes = [...useView.getState().selectedNodes];
  const closable = nodes.find((id) => !closingRefusal(document, id));
  const [first] = nodes;
  if (closable !== undefined) dispatch(closeNode(closable));
  else if (first !== undefined) refuse(closingRefusal(document, first)!);
}

function refuse(refusal: RewriteRefusal): void {
  const { document } = useDocument.getState();
  const nameOf = (id: string) => {
    const node = nodeOf(document, id);
    return node ? displayName(node) : id;
  };
  const reason = text(useView.getState().language, refusals[refusal.code], {
    ...("node" in refusal && { name: nameOf(refusal.node) }),
    ...("consumer" in refusal && { consumer: nameOf(refusal.consumer) }),
    ...("port" in refusal && { port: refusal.port }),
    ...("limit" in refusal && { limit: refusal.limit }),
  });
  showNotice({ tone: "fault", key: "rewrite.refused", params: { reason } });
}
