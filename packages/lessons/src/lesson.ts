import type { GraphDocument } from "@chalkgrad/document";
import type { NodeId } from "@chalkgrad/engine";

export type Locale = "en" | "ja";
export type Words = Readonly<Record<Locale, string>>;

/** An example to start from. Its document has no words of its own: those depend on the reader's language. */
export interface Lesson {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly document: GraphDocument;
  /** What people call the nodes. */
  readonly labels: ReadonlyMap<NodeId, Words>;
  /** What the numbers of inputs count. */
  readonly units?: ReadonlyMap<NodeId, Words>;
}

/** The lesson's document with title, description, labels and units in one language. */
export function lessonDocument(lesson: Lesson, locale: Locale): GraphDocument {
  const nodes = lesson.document.nodes.map((node) => {
    const label = lesson.labels.get(node.id)?.[locale];
    const unit = lesson.units?.get(node.id)?.[locale];
    return { ...node, ...(label !== undefined && { label }), ...(unit !== undefined && { unit }) };
  });
  return {
    ...lesson.document,
    title: lesson.title[locale],
    description: lesson.description[locale],
    nodes,
  };
}
