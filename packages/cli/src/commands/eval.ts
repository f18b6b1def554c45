import { Command } from "commander";
import { compute } from "../compute.ts";
import { type ExitCode, exitCodes } from "../exitCode.ts";
import { loadGraph } from "../loadGraph.ts";
import { complain, write } from "../output.ts";
import { type OverrideTexts, parseOverrides } from "../overrides.ts";
import { resultLine } from "../resultLine.ts";
import { addOverrideOptions } from "./overrideOptions.ts";

export function evalCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command("eval")
    .summary("compute values and gradients")
    .description(
      "Computes every value and gradient of the graphs and prints one line of JSON a file.\n\n" +
        '{"file", "order": [ids], "values": {id: …}, "gradients": {id: …},\n "problems": [{"code", "message", "node", "port"}]}\n\n' +
        'NaN and the infinities are the texts "NaN", "Infinity", "-Infinity"; what could not be computed is null.',
    )
    .argument("<FILE...>", "*.chalkgrad.json files; - is standard input")
    .addHelpText(
      "after",
      "\nExit code: 0 all was computed; 1 some graph has problems; 2 a file or the call is wrong.",
    );
  return addOverrideOptions(command).action(async (files: string[], texts: OverrideTexts) => {
    finish(await evaluate(files, texts));
  });
}

async function evaluate(files: readonly string[], texts: OverrideTexts): Promise<ExitCode> {
  const { overrides, reasons } = parseOverrides(texts);
  for (const reason of reasons) complain(`chalkgrad: ${reason}`);
  const isCallWrong = reasons.length > 0;
  let worst: ExitCode = isCallWrong ? exitCodes.wrong : exitCodes.fine;
  for (const file of files) {
    const loaded = await loadGraph(file, overrides);
    if (!loaded.ok) {
      for (const reason of loaded.reasons) complain(`${file}: ${reason}`);
      worst = exitCodes.wrong;
      continue;
    }
    // A wrong call computes nothing, but the files' own faults are still told.
    if (isCallWrong) continue;
    const computed = compute(loaded.document);
    if (!computed.ok) {
      complain(`${file}: ${computed.reason}`);
      worst = exitCodes.wrong;
      continue;
    }
    const { program } = computed;
    await write(resultLine(file, loaded.document, program));
    if (program.problems.length > 0 && worst === exitCodes.fine) worst = exitCodes.problems;
  }
  return worst;
}
