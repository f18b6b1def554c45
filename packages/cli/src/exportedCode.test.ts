import type { DocumentNode, GraphDocument } from "@chalkgrad/document";
import { compile, literalFrom } from "@chalkgrad/engine";
import { type CodeFormat, codeFormats, codeText, exportCode } from "@chalkgrad/export";
import { beforeAll, describe, expect, test } from "vitest";
import { suites } from "./graphSuites.ts";
import { opened } from "./opening.ts";
import { type Exported, pythonWith, type Ran, runPrograms } from "./pythonClients.ts";

// Exported programs, run by the libraries they are written for.

interface Client {
  readonly modules: readonly string[];
  readonly formats: readonly CodeFormat[];
  /** How many graphs of a suite it gets. JAX compiles each operation for each shape. */
  readonly most: number;
  /** Whether its compiler leaves the order of the operations alone, so that last digits are ours. */
  readonly exact: boolean;
}

const clients: readonly Client[] = [
  { modules: ["numpy"], formats: ["layers", "numpy", "ipynb"], most: 100, exact: true },
  { modules: ["torch"], formats: ["pytorch"], most: 100, exact: true },
  { modules: ["jax"], formats: ["jax"], most: 16, exact: false },
];

describe.each(clients)("$modules", ({ modules, formats, most, exact }) => {
  const client = pythonWith(...modules);
  const finds = exact
    ? "prints the values and gradients of the engine, of random graphs too"
    : "prints the values and gradients of the engine to 1e-12, of random graphs too";
  if (!client.ok) {
    for (const format of formats) opened(format, client, finds, () => {});
    return;
  }

  // One process for all, as the libraries take seconds to load.
  const jobs = formats.flatMap((format) =>
    Object.entries(suites).flatMap(([suite, { graphs }]) =>
      graphs()
        .slice(0, most)
        .map((document) => ({
          format,
          suite,
          document,
          program: exported(document, format),
        })),
    ),
  );
  let ran: readonly Ran[];
  beforeAll(() => {
    ran = runPrograms(
      client.python,
      jobs.map(({ program }) => program),
    );
  }, 1_200_000);

  describe.each(formats)("%s", (format) => {
    test.for(Object.entries(suites))("%s", ([suite, { tolerance }], { task }) => {
      task.meta.opening = { format, client: client.name, finds };
      let compared = 0;
      jobs.forEach((job, index) => {
        if (job.format !== format || job.suite !== suite) return;
        expectAgreement(job.document, job.program, ran[index]!, exact ? tolerance : 1e-12);
        compared++;
      });
      expect(compared).toBeGreaterThan(0);
    });

    test("the notebook's numbers are printed", () => {
      const { lines, error } = ran[jobs.findIndex((job) => job.format === format)]!;
      expect(error).toBeNull();
      expect(lines).toContain("  value    220.00000000000003");
      expect(lines).toContain("  gradient 110.00000000000001");
      const { values, gradients } = JSON.parse(lines.at(-1)!);
      expect(values.price).toBe(220.00000000000003);
      expect(gradients).toEqual({
        apple: 2.2,
        apple_num: 110.00000000000001,
        tax: 200,
        apple_price: 1.1,
        price: 1,
      });
    });
  });
});

describe("names", () => {
  const client = pythonWith("ast");
  test("every letter of Unicode in a label gives names that Python reads, each of its own", () => {
    if (!client.ok) {
      console.warn(`not run: ${client.missing}`);
      return expect(client.missing).toContain("ast");
    }
    const codes = Array.from({ length: 0x30000 }, (_, code) => code);
    const labels = Array.from({ length: codes.length / 48 }, (_, at) =>
      String.fromCodePoint(0x61, ...codes.slice(at * 48, at * 48 + 48)),
    );
    const nodes = labels.map(
      (label, at): DocumentNode => ({ id: `n${at}`, op: "input", value: at, label }),
    );
    const { text } = exported({ nodes }, "pytorch");
    // PyTorch itself is not needed for the question.
    const assigned = text.split("\n").filter((line) => line.includes(" = torch.tensor("));
    const program = assigned.map((line) => line.replace(/torch.tensor\((.*), .*/, "$1")).join("\n");
    const question =
      "\nprint(len([name for name, value in globals().items() if isinstance(value, float)]))";
    const [ran] = runPrograms(client.python, [{ name: "names.py", text: program + question }]);
    expect(ran).toEqual({ error: null, lines: [String(labels.length)] });
  });
});

function exported(document: GraphDocument, format: CodeFormat): Exported {
  const result = exportCode(document, format);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join("\n"));
  return { name: `graph${codeFormats[format].extension}`, text: codeText(result.program) };
}

/** Every number is the engine's, but for `tolerance` of the largest in the graph. */
function expectAgreement(
  document: GraphDocument,
  { text }: Exported,
  { lines, error }: Ran,
  tolerance: number,
): void {
  const scene = () => `\n${JSON.stringify(document.nodes)}\n${text}`.slice(0, 6_000);
  if (error !== null) expect.fail(error + scene());
  const results = JSON.parse(lines.at(-1)!);
  const program = compile(document);
  const pairs = document.nodes.flatMap(({ id }) => [
    [`value of ${id}`, results.values[id], program.value(id)!] as const,
    [`gradient of ${id}`, results.gradients[id], program.gradient(id)!] as const,
  ]);
  const finite = pairs.flatMap(([, , { data }]) => [...data]).filter(Number.isFinite);
  const scale = finite.reduce((most, number) => Math.max(most, Math.abs(number)), 1);
  const agrees = (found: number, own: number) =>
    found === own || Object.is(found, own) || Math.abs(found - own) <= tolerance * scale;
  for (const [what, printed, { shape, data }] of pairs) {
    const found = [printed].flat(shape.length + 1).map(Number);
    const own = literalFrom({ shape, data });
    const fits =
      found.length === data.length &&
      found.every((number, at) => agrees(number, data[at]!)) &&
      String(lengthsOf(printed)) === String(lengthsOf(own));
    if (!fits) expect.fail(`${what}: ${JSON.stringify(printed)} is not ${[...data]}${scene()}`);
  }
}

/** The lengths along the first elements. */
function lengthsOf(nested: unknown): number[] {
  const lengths: number[] = [];
  for (let level = nested; Array.isArray(level); level = level[0]) lengths.push(level.length);
  return lengths;
}
