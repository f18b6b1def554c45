import type { NodeId } from "@chalkgrad/engine";
import { displayName, placesOf } from "../nodeIndex.ts";
import type { DocumentNode, GraphDocument } from "../schema.ts";
import { isExpressionName } from "./lexer.ts";

/**
 * The names that nodes have in a text: what people call them, where that reads as one name and no other node is called so;
 * else the id, or what can be made of it.
 */
export class ExpressionNames {
  private readonly document: GraphDocument;
  private readonly called = new Map<string, number>();
  private readonly names = new Map<NodeId, string>();
  private readonly taken = new Set<string>();
  private readonly nextNumbers = new Map<string, number>();

  constructor(document: GraphDocument) {
    this.document = document;
    for (const node of document.nodes) {
      const label = labelOf(node);
      this.called.set(label, (this.called.get(label) ?? 0) + 1);
    }
  }

  of(node: DocumentNode): string {
    const known = this.names.get(node.id);
    if (known !== undefined) return known;
    const name = this.free(this.wanted(node));
    this.names.set(node.id, name);
    this.taken.add(name);
    return name;
  }

  private wanted(node: DocumentNode): string {
    const label = labelOf(node);
    const isOthersId = label !== node.id && placesOf(this.document).has(label);
    if (isExpressionName(label) && this.called.get(label) === 1 && !isOthersId) return label;
    if (isExpressionName(node.id)) return node.id;
    const plain = node.id.replaceAll("-", "_");
    return isExpressionName(plain) ? plain : `n${plain}`;
  }

  private free(wanted: string): string {
    if (!this.taken.has(wanted)) return wanted;
    for (let number = this.nextNumbers.get(wanted) ?? 2; ; number++) {
      const name = `${wanted}_${number}`;
      if (this.taken.has(name)) continue;
      this.nextNumbers.set(wanted, number + 1);
      return name;
    }
  }
}

function labelOf(node: DocumentNode): string {
  return displayName(node).normalize("NFKC").trim();
}
