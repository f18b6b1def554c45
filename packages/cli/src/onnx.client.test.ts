import type { GraphDocument } from "@chalkgrad/document";
import { compile } from "@chalkgrad/engine";
import { exportOnnx } from "@chalkgrad/export";
import { beforeAll, describe, expect, test } from "vitest";
import { suites } from "./graphSuites.ts";
import { opened } from "./opening.ts";
import { pythonWith, type Ran, runPrograms } from "./pythonClients.ts";

// Exported models: checked by the library of the format, run by the runtime that most programs use.

const client = pythonWith("onnx", "onnxruntime");
const finds = "checks the model and computes every value of it, of random graphs too";

describe("ONNX", () => {
  if (!client.ok) {
    opened("onnx", client, finds, () => {});
    return;
  }
  const jobs = Object.entries(suites).flatMap(([suite, { graphs }]) =>
    graphs().map((document: GraphDocument) => ({ suite, document })),
  );
  let ran: readonly Ran[];
  beforeAll(() => {
    const programs = jobs.map(({ document }) => ({ name: "model.py", text: running(document) }));
    ran = runPrograms(client.python, programs);
  }, 1_200_000);

  test.for(Object.keys(suites))("%s", (suite, { task }) => {
    task.meta.opening = { format: "onnx", client: client.name, finds };
    let compared = 0;
    jobs.forEach(({ document, ...job }, index) => {
      if (job.suite !== suite) return;
      compared += expectAgreement(document, ran[index]!);
    });
    expect(compared).toBeGreaterThan(0);
  });
});

/** A program that checks the model, and prints what its runtime makes of every value in it. */
function running(document: GraphDocument): string {
  const exported = exportOnnx(document);
  if (!exported.ok) throw new Error(exported.problems.map(({ message }) => message).join("\n"));
  return `
import base64, json, onnx, onnxruntime
model = onnx.load_from_string(base64.b64decode("${Buffer.from(exported.bytes).toString("base64")}"))
onnx.checker.check_model(model, full_check=True)
model.graph.output.extend(model.graph.value_info)
session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
assert not session.get_inputs(), "every input has a default"
names = [output.name for output in session.get_outputs()]
values = session.run(names, {}) if names else []
print(json.dumps({name: {"shape": value.shape, "numbers": [str(number) for number in value.ravel().tolist()]} for name, value in zip(names, values)}))
`;
}

/** Every value is the engine's, but for what the order of additions does to last digits; gives how many values these were. */
function expectAgreement(document: GraphDocument, { lines, error }: Ran): number {
  const scene = () => `\n${JSON.stringify(document.nodes)}`.slice(0, 3_000);
  if (error !== null) expect.fail(error + scene());
  const found: Record<string, { shape: number[]; numbers: string[] }> = JSON.parse(lines.at(-1)!);
  const program = compile(document);
  const values = document.nodes.filter(({ op }) => op !== "input");
  const numbers = values.flatMap(({ id }) => [...program.value(id)!.data]).filter(Number.isFinite);
  const scale = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 1);
  for (const { id } of values) {
    const own = program.value(id)!;
    const theirs = found[/^\d/.test(id) ? `n${id}` : id.replaceAll("-", "_")];
    if (theirs === undefined) expect.fail(`there is no value ${id}${scene()}`);
    expect({ id, shape: theirs.shape }).toEqual({ id, shape: own.shape });
    theirs.numbers.map(numberOf).forEach((number, at) => {
      const wanted = own.data[at]!;
      const agrees = Object.is(number, wanted) || Math.abs(number - wanted) <= 1e-12 * scale;
      if (!agrees) expect.fail(`${id}[${at}] is ${number}, not ${wanted}${scene()}`);
    });
  }
  return values.length;
}

/** As Python writes it. */
function numberOf(text: string): number {
  if (text.endsWith("inf"))
    return text === "inf" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return Number(text);
}
