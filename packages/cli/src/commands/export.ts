import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { nearestName, quote } from "@chalkgrad/document";
import {
  htmlPage,
  needsTypefaces,
  type TakeFormat,
  type Taken,
  type TakeRequest,
  takeAway,
} from "@chalkgrad/export";
import { Command, InvalidArgumentError, Option } from "commander";
import { isFilm, madeByBrowser, needsBrowser } from "../browser/madeByBrowser.ts";
import { editorFiles } from "../editorFiles.ts";
import { type ExitCode, exitCodes } from "../exitCode.ts";
import { exportFormats, isTakeFormat } from "../exportFormats.ts";
import { loadGraph } from "../loadGraph.ts";
import { complain } from "../output.ts";
import { type OverrideTexts, parseOverrides } from "../overrides.ts";
import { paperFonts } from "../paperFonts.ts";
import { addPictureOptions } from "../pictureOptions.ts";
import { type ExportOptions, refusalReasons, takeRequest } from "../takeRequest.ts";
import { isSameFile, writeResult } from "../writeResult.ts";
import { addOverrideOptions } from "./overrideOptions.ts";

interface Call extends OverrideTexts, ExportOptions {
  readonly to: TakeFormat;
  readonly output?: string;
}

export function exportCommand(finish: (code: ExitCode) => void): Command {
  const formats = Object.entries(exportFormats).map(
    ([word, { about }]) => `  ${word.padEnd(12)} ${about}`,
  );
  const command = new Command("export")
    .summary("take a graph away: as a program, a picture or a film")
    .description("Writes a graph in another format.")
    .argument("<FILE>", "a *.chalkgrad.json file; - is standard input")
    .addOption(
      new Option("--to <FORMAT>", "the format, see below").argParser(format).makeOptionMandatory(),
    )
    .option("-o, --output <OUT>", "the file to write; standard output if none is named")
    .addOption(
      new Option("--names <SOURCE>", "what a program calls its variables after")
        .choices(["label", "id"])
        .default("label"),
    )
    .option("--no-controls", "a page that shows the graph without the player")
    .addHelpText(
      "after",
      `\nFormats:\n${formats.join("\n")}\n\n` +
        "A program prints every value and gradient, at last as one line of JSON. A picture shows a dash where a graph\n" +
        "with problems cannot be computed; nodes without a place stand in columns.\n\n" +
        "* Painted by a Chromium, Chrome or Edge of this machine, without a window and without a network: the one that\n" +
        "CHROMIUM_PATH or CHROME_PATH names, else one that is installed.\n\n" +
        "Exit code: 0 written; 1 the graph has problems, nothing is written; 2 the file or the call is wrong.",
    );
  return addPictureOptions(addOverrideOptions(command)).action(async (file: string, call: Call) => {
    finish(await exportGraph(file, call));
  });
}

async function exportGraph(file: string, call: Call): Promise<ExitCode> {
  const { overrides, reasons } = parseOverrides(call);
  for (const reason of reasons) complain(`chalkgrad: ${reason}`);
  const { output } = call;
  const refusedName = output === undefined ? undefined : nameRefusal(file, output, call.to);
  if (refusedName !== undefined) complain(`${output}: ${refusedName}`);
  const isOddWidth = call.width !== undefined && call.width.unit !== "px" && isFilm(call.to);
  if (isOddWidth) complain("chalkgrad: the width of a film is in pixels, such as --width 1280px");
  const loaded = await loadGraph(file, overrides);
  if (!loaded.ok) for (const reason of loaded.reasons) complain(`${file}: ${reason}`);
  if (!loaded.ok || reasons.length > 0 || refusedName !== undefined || isOddWidth) {
    return exitCodes.wrong;
  }
  const request = takeRequest(loaded.document, call.to, call);
  const made = takeAway(request, needsTypefaces(request) ? paperFonts() : undefined);
  if (!made.ok) {
    for (const reason of refusalReasons(made.why)) complain(`${file}: ${reason}`);
    // The call asks for what the graph does not have; else it is the graph that has problems.
    if (made.why.code !== "problems" && made.why.code !== "not-computed") return exitCodes.wrong;
    complain(`${file}: nothing was written, as the graph cannot be computed whole`);
    return exitCodes.problems;
  }
  const content = await contentOf(request, made);
  if (content === undefined) return exitCodes.wrong;
  const refused = await writeResult(content, output);
  if (refused === undefined) return exitCodes.fine;
  complain(`${output}: ${refused}`);
  return exitCodes.wrong;
}

type Ready = Extract<Taken, { readonly ok: true }>;

/** What goes into the file; undefined after the reason has been told. */
async function contentOf(
  request: TakeRequest,
  made: Ready,
): Promise<string | Uint8Array | undefined> {
  if (request.format !== "html" && !needsBrowser(request.format)) return made.content;
  const editor = editorFiles();
  const player = editor?.get("/player.html");
  if (editor === undefined || player === undefined) {
    complain("chalkgrad: the editor is not built yet: run `npm run setup` in the checkout first");
    return undefined;
  }
  if (request.format === "html") {
    // The page that plays the graph lies in the editor's build.
    return htmlPage(readFileSync(player.path, "utf8"), request.document, request.options);
  }
  const painted = await madeByBrowser(request, made, editor);
  if (painted.ok) return painted.bytes;
  for (const reason of painted.reasons) complain(`chalkgrad: ${reason}`);
  return undefined;
}

/** Why the result should not go into a file of this name. */
function nameRefusal(file: string, output: string, to: TakeFormat): string | undefined {
  if (isSameFile(file, output)) return "this is the graph itself; name another file to write";
  const name = basename(output);
  if (!exportFormats[to].misleading?.includes(name)) return undefined;
  return `Python would take a file of this name for the module; call it my_${name}, say`;
}

function format(word: string): TakeFormat {
  if (isTakeFormat(word)) return word;
  const known = Object.keys(exportFormats);
  const meant = nearestName(word, known);
  const hint = meant === undefined ? "" : ` Did you mean ${quote(meant)}?`;
  throw new InvalidArgumentError(`The formats are ${known.join(", ")}.${hint}`);
}
