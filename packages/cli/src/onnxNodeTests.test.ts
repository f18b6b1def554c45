import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { judge, nodeTests } from "./onnxNodeTests.ts";
import { onnxPage } from "./onnxPage.ts";

const path = fileURLToPath(new URL("../../../docs/onnx.md", import.meta.url));
const verdicts = nodeTests().map((each) => ({ name: each.name, verdict: judge(each) }));

test("no node test of ONNX comes out wrong: it passes or is refused with the reason", () => {
  expect(verdicts).toHaveLength(176);
  expect(verdicts.filter(({ verdict }) => "wrong" in verdict)).toEqual([]);
});

test("docs/onnx.md tells of each; CHALKGRAD_WRITE_DOCS=1 writes it anew", () => {
  const page = onnxPage(verdicts);
  if (process.env.CHALKGRAD_WRITE_DOCS === "1") writeFileSync(path, page);
  expect(readFileSync(path, "utf8")).toBe(page);
});
