// What the engine calls. Built by `npm run build` in packages/engine into src/kernels/bytes.ts.

export { elementsBackward, elementsForward } from "./elements";
export { addRow, multiplyPacked, packPanels } from "./matmul";
export { backwardRuns, fill, forwardList, forwardRuns, scatter } from "./scalarRuns";
