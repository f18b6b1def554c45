import { serializeDocument } from "@chalkgrad/document";
import { Command } from "commander";
import { type ExitCode, exitCodes } from "../exitCode.ts";
import { importGraph } from "../importGraph.ts";
import { complain } from "../output.ts";
import { isSameFile, writeResult } from "../writeResult.ts";

export function importCommand(finish: (code: ExitCode) => void): Command {
  return new Command("import")
    .summary("make a *.chalkgrad.json file of what holds a graph")
    .description(
      "Reads a graph from wherever it is, and writes it as a *.chalkgrad.json file of the newest version:\n\n" +
        "  *.chalkgrad.json  of any version\n" +
        "  SVG, PNG and PDF  pictures that Chalkgrad has exported\n" +
        "  a share link      in the call or in a file\n" +
        "  ONNX              models of the ops that there are here; what cannot be expressed is named\n" +
        "  an expression     as in the editor: price = apple * 2 * tax, a line a node\n\n" +
        "What a file is, is seen by its content. An expression that could be a link goes into a file.",
    )
    .argument("<FILE>", "the file or the link; - is standard input")
    .option("-o, --output <OUT>", "the file to write; standard output if none is named")
    .addHelpText(
      "after",
      "\nNothing is changed silently: what a model leaves open or computes in fewer digits is told on standard error.\n\n" +
        "Exit code: 0 written; 2 the file or the call is wrong, nothing is written.",
    )
    .action(async (file: string, { output }: { readonly output?: string }) => {
      finish(await convert(file, output));
    });
}

async function convert(file: string, output: string | undefined): Promise<ExitCode> {
  const name = file.length > 200 ? `${file.slice(0, 60)}…` : file;
  if (output !== undefined && isSameFile(file, output)) {
    complain(`${output}: this is the file itself; name another one to write`);
    return exitCodes.wrong;
  }
  const imported = await importGraph(file);
  if (!imported.ok) {
    for (const reason of imported.reasons) complain(`${name}: ${reason}`);
    return exitCodes.wrong;
  }
  for (const remark of imported.remarks) complain(`${name}: ${remark}`);
  const refused = await writeResult(serializeDocument(imported.document), output);
  if (refused === undefined) return exitCodes.fine;
  complain(`${output}: ${refused}`);
  return exitCodes.wrong;
}
