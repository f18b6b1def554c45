import { compile } from "@chalkgrad/engine";
import { exportOnnx, importOnnx } from "@chalkgrad/export";
import { expect, test } from "vitest";
import { suites } from "./graphSuites.ts";

test.each(Object.entries(suites))(
  "%s: written as ONNX and read again, what comes out is the same",
  (_, { graphs }) => {
    for (const document of graphs()) {
      const exported = exportOnnx(document);
      if (!exported.ok) expect.fail(JSON.stringify(exported.problems));
      const imported = importOnnx(exported.bytes);
      if (!imported.ok) expect.fail(JSON.stringify([imported.faults, document.nodes]));
      const program = compile(document);
      const again = compile(imported.document);
      const sinks = program.order.filter((id) => program.consumers(id).length === 0);
      expect(imported.outputs).toHaveLength(sinks.length);
      const numbers = program.order.flatMap((id) => [...program.value(id)!.data]);
      const scale = numbers
        .filter(Number.isFinite)
        .reduce((most, number) => Math.max(most, Math.abs(number)), 1);
      sinks.forEach((id, index) => {
        const own = program.value(id)!;
        const found = again.value(imported.outputs[index]!)!;
        expect(found.shape).toEqual(own.shape);
        found.data.forEach((number, at) => {
          const wanted = own.data[at]!;
          const agrees = Object.is(number, wanted) || Math.abs(number - wanted) <= 1e-12 * scale;
          if (!agrees) expect.fail(`${id}[${at}] is ${number}, not ${wanted}`);
        });
      });
    }
  },
);
