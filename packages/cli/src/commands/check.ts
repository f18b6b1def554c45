import { gradientCheck } from "@chalkgrad/engine";
import { Command } from "commander";
import { checkTable } from "../checkTable.ts";
import { compute } from "../compute.ts";
import { type ExitCode, exitCodes } from "../exitCode.ts";
import { loadGraph } from "../loadGraph.ts";
import { complain, write } from "../output.ts";
import { type OverrideTexts, parseOverrides } from "../overrides.ts";
import { addOverrideOptions } from "./overrideOptions.ts";

export function checkCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command("check")
    .summary("compare gradients with central differences")
    .description(
      "Compares every gradient with central differences: each number of each node is nudged a little\n" +
        "up and down, and the change of the result is measured. Prints a table. Of large tensors, 64\n" +
        'numbers spread evenly are checked. "kink": the slopes on both sides differ, as of ReLU at 0,\n' +
        "and the gradient is one between them.",
    )
    .argument("<FILE>", "a *.chalkgrad.json file; - is standard input")
    .addHelpText(
      "after",
      "\nExit code: 0 all agree; 1 some disagree or the graph has problems; 2 the file or the call is wrong.",
    );
  return addOverrideOptions(command).action(async (file: string, texts: OverrideTexts) => {
    finish(await check(file, texts));
  });
}

async function check(file: string, texts: OverrideTexts): Promise<ExitCode> {
  const { overrides, reasons } = parseOverrides(texts);
  for (const reason of reasons) complain(`chalkgrad: ${reason}`);
  const loaded = await loadGraph(file, overrides);
  if (!loaded.ok) for (const reason of loaded.reasons) complain(`${file}: ${reason}`);
  if (!loaded.ok || reasons.length > 0) return exitCodes.wrong;
  const computed = compute(loaded.document);
  if (!computed.ok) {
    complain(`${file}: ${computed.reason}`);
    return exitCodes.wrong;
  }
  const comparisons = gradientCheck(loaded.document);
  await write(checkTable(comparisons, computed.program));
  const { problems } = computed.program;
  for (const { message } of problems) complain(`${file}: ${message}`);
  const agrees = comparisons.every(({ verdict }) => verdict === "agrees" || verdict === "kink");
  return agrees && problems.length === 0 ? exitCodes.fine : exitCodes.problems;
}
