/**
 * Each plant breaks a rule of the house. `calledOut` says, for each checker that must notice it, what it must say.
 * A plant without `calledOut` is the soil of another.
 *
 * @type {{ file: string, text: string, calledOut?: Record<string, string> }[]}
 */
export const plants = [
  {
    file: "packages/engine/src/planted.ts",
    text: 'export * from "../../document/src/index.ts";',
    calledOut: { boundaries: "arrow-from-engine: packages/engine/src/planted.ts" },
  },
  {
    file: "packages/document/src/planted.ts",
    text: 'export type * from "../../timeline/src/index.ts";',
    calledOut: { boundaries: "arrow-from-document: packages/document/src/planted.ts" },
  },
  {
    file: "packages/timeline/src/planted.ts",
    text: 'export * from "@chalkgrad/figure";',
    calledOut: { boundaries: "not-found: packages/timeline/src/planted.ts" },
  },
  {
    file: "packages/figure/src/plantedEgg.ts",
    text: 'import type { hen } from "./plantedHen.ts";\nexport const egg = undefined as typeof hen | undefined;',
    calledOut: {
      boundaries:
        "no-cycle: packages/figure/src/plantedEgg.ts -> packages/figure/src/plantedHen.ts",
    },
  },
  {
    file: "packages/figure/src/plantedHen.ts",
    text: 'import { egg } from "./plantedEgg.ts";\nexport const hen = () => egg;',
  },
  {
    file: "packages/figure/src/plantedInner.ts",
    text: 'export * from "../../timeline/src/planted.ts";',
    calledOut: { boundaries: "inner-files-of-a-package: packages/figure/src/plantedInner.ts" },
  },
  {
    file: "packages/figure/src/plantedReact.ts",
    text: 'export { createElement } from "../../../app/node_modules/react/index.js";',
    calledOut: { boundaries: "react-only-in-the-app: packages/figure/src/plantedReact.ts" },
  },
  {
    file: "packages/lessons/src/planted.ts",
    text: 'export * from "../../../app/src/state/planted.ts";',
    calledOut: { boundaries: "nobody-imports-the-app: packages/lessons/src/planted.ts" },
  },
  {
    file: "packages/lessons/src/plantedNode.ts",
    text: 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;',
    calledOut: { boundaries: "node-only-in-the-command: packages/lessons/src/plantedNode.ts" },
  },
  {
    file: "packages/novelty/src/planted.ts",
    text: 'import { egg } from "../../figure/src/plantedEgg.ts";\nexport const omelette = egg;',
    calledOut: { boundaries: "package-without-arrows: packages/novelty/src/planted.ts" },
  },
  {
    file: "packages/timeline/src/plantedDom.ts",
    text: 'document.title = "timeline";',
    calledOut: { types: "packages/timeline/src/plantedDom.ts(1,1): error" },
  },
  {
    file: "packages/timeline/src/plantedType.ts",
    text: "export const size: number = undefined;",
    calledOut: { types: "packages/timeline/src/plantedType.ts(1,14): error" },
  },
  {
    file: "app/src/inspector/plantedInner.ts",
    text: 'export * from "../../../packages/engine/src/planted.ts";',
    calledOut: {
      boundaries: "inner-files-of-a-package-from-outside: app/src/inspector/plantedInner.ts",
    },
  },
  {
    file: "app/src/state/planted.ts",
    text: 'export * from "../canvas/planted.ts";',
    calledOut: { boundaries: "state-knows-no-room: app/src/state/planted.ts" },
  },
  {
    file: "app/src/canvas/planted.ts",
    text: "export const place = location.href;",
    calledOut: { platform: "app/src/canvas/planted.ts:1:22: location is touched" },
  },
  {
    file: "app/src/palette/planted.ts",
    text: 'import { ReactFlow } from "@xyflow/react";\nexport const { clipboard } = navigator;\nexport const Flow = ReactFlow;',
    calledOut: {
      boundaries: "react-flow-only-in-the-canvas: app/src/palette/planted.ts",
      platform: "app/src/palette/planted.ts:2:16: clipboard is touched",
    },
  },
  {
    file: "app/src/inspector/planted.ts",
    text: 'import { fileOpen } from "browser-fs-access";\nlocalStorage.clear();\nwindow.open("/");\ndocument.title = "";\nexport const open = fileOpen;',
    calledOut: {
      boundaries: "file-pickers-only-in-the-platform: app/src/inspector/planted.ts",
      platform: "app/src/inspector/planted.ts:4:10: title is touched",
    },
  },
  {
    file: "e2e/planted.ts",
    text: 'export * from "../app/src/state/planted.ts";',
    calledOut: { boundaries: "e2e-knows-only-the-browser-and-the-command: e2e/planted.ts" },
  },
  {
    file: "packages/engine/src/utils.ts",
    text: "export {};",
    calledOut: { files: "utils.ts is named after nothing" },
  },
  {
    file: "app/src/canvas/index.ts",
    text: "export {};",
    calledOut: { files: "app/src/canvas/index.ts: the only index" },
  },
  {
    file: "app/src/long.ts",
    text: "export {};\n".repeat(400),
    calledOut: { files: "app/src/long.ts has 401 lines" },
  },
  {
    file: "scripts/planted.ts",
    text: "export {};",
    calledOut: { files: "scripts at the top level" },
  },
];
