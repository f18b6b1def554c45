import type { GraphDocument } from "@chalkgrad/document";
import type { PlannedNode } from "./codePlan.ts";
import type { CodeLine } from "./codeProgram.ts";
import { jaxNames, jaxSections } from "./jax/jaxProgram.ts";
import { notebookLines } from "./notebook/notebookProgram.ts";
import { layersSections, numpyNames, numpySections } from "./numpy/numpyProgram.ts";
import type { Namespace } from "./python/namespace.ts";
import { headLines } from "./python/program.ts";
import { pytorchNames, pytorchSections } from "./pytorch/pytorchProgram.ts";
import { joinSections } from "./section.ts";

/** A kind of program text. */
export interface CodeFormatDescription {
  readonly name: string;
  /** Of a file, with its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Python modules that the program loads: a file of such a name would be taken for the module. */
  readonly modules: readonly string[];
  /** Names that the program gives to its own things. */
  readonly ownNames: readonly string[];
  readonly emit: (
    document: GraphDocument,
    nodes: readonly PlannedNode[],
    names: Namespace,
  ) => readonly CodeLine[];
}

const python = { extension: ".py", mediaType: "text/x-python" };

export const codeFormats = {
  layers: {
    ...python,
    name: "NumPy, in layers",
    modules: ["json", "numpy"],
    ownNames: numpyNames,
    emit: (document, nodes, names) =>
      joinSections(headLines(document), layersSections(nodes, names)),
  },
  numpy: {
    ...python,
    name: "NumPy",
    modules: ["json", "numpy"],
    ownNames: numpyNames,
    emit: (document, nodes) => joinSections(headLines(document), numpySections(nodes)),
  },
  pytorch: {
    ...python,
    name: "PyTorch",
    modules: ["json", "torch"],
    ownNames: pytorchNames,
    emit: (document, nodes) => joinSections(headLines(document), pytorchSections(nodes)),
  },
  jax: {
    ...python,
    name: "JAX",
    modules: ["json", "jax"],
    ownNames: jaxNames,
    emit: (document, nodes) => joinSections(headLines(document), jaxSections(nodes)),
  },
  ipynb: {
    name: "Jupyter notebook",
    extension: ".ipynb",
    mediaType: "application/x-ipynb+json",
    modules: ["json", "numpy"],
    ownNames: numpyNames,
    emit: (document, nodes, names) => notebookLines(document, layersSections(nodes, names)),
  },
} as const satisfies Readonly<Record<string, CodeFormatDescription>>;

export type CodeFormat = keyof typeof codeFormats;
