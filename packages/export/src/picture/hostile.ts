import type { GraphDocument } from "@chalkgrad/document";

// For tests: labels that no format takes for granted, on a graph with every kind of picture in it.

export const hostileLabels = [
  "",
  "  two  spaces ",
  "りんごの個数",
  "∂L/∂w₁ · x² → ½",
  '"quoted" & <b>bold</b>',
  "</text></svg><script>alert(1)</script>",
  "]]></metadata>",
  "--><!--",
  "back\\slash \\end{document} \\input{x}",
  "$x^2$ # % & _ { } ~ ^",
  "tab\tnew\nline\r\u2028\u2029",
  "\u0000\u0001\u001b[31m\u007f\u0085",
  "\ud800 half \udc00",
  "\ufffe\uffff",
  "🍎👩‍🔬",
  "`code` #quot; ;;",
  "| pipe ] [ } { ) ( > <",
  "end",
  "\u202eright to left\u202c مرحبا",
  "x".repeat(500),
];

/** One leaf a label, all added up two by two; matrices, heat maps, twins, a fan-out, a wire that runs back within a collapsed group. */
export function hostileDocument(labels: readonly string[] = hostileLabels): GraphDocument {
  const text = labels.join(" ");
  const leaves = labels.map((label, index) => ({
    id: `leaf${index}`,
    op: "input" as const,
    label,
    value: index % 3 === 0 ? [[index, -1e-7]] : index,
    position: { x: 0, y: index * 100 },
  }));
  const sums = leaves.map((leaf, index) => ({
    id: `sum${index}`,
    op: "add" as const,
    label: leaf.label,
    inputs: { x: leaf.id, y: index === 0 ? leaf.id : `sum${index - 1}` },
    position: { x: 250 + (index % 2) * 200, y: index * 100 },
  }));
  const far = {
    id: "far",
    op: "input" as const,
    value: Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 7 }, (_, column) => row - column),
    ),
    position: { x: 900, y: 0 },
  };
  const back = {
    id: "back",
    op: "relu" as const,
    inputs: { x: "far" },
    position: { x: 700, y: 10 },
  };
  const open = { id: "open", op: "mul" as const, position: { x: 900, y: 300 } };
  const groups = [
    { id: "framed", label: labels[0] ?? "", nodes: ["leaf0", "sum0"] },
    { id: "boxed", label: labels.at(-1) ?? "", nodes: ["back", "far"], collapsed: true },
  ];
  return { title: text, description: text, nodes: [...leaves, ...sums, far, back, open], groups };
}
