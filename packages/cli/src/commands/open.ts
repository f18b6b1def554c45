import { basename } from "node:path";
import { encodeLink } from "@chalkgrad/document";
import { Command, InvalidArgumentError, Option } from "commander";
import { editorFiles } from "../editorFiles.ts";
import { editorServer, type HandedOver, host, listen } from "../editorServer.ts";
import { type ExitCode, exitCodes } from "../exitCode.ts";
import { importGraph } from "../importGraph.ts";
import { complain, write } from "../output.ts";

/**
 * The editor keeps graphs by its address, so that it is the same one each time if it is free; not that of `npm start`, whose pages
 * the browser keeps.
 */
const usualPort = 4184;
const triedPorts = 20;

export function openCommand(finish: (code: ExitCode) => void): Command {
  return new Command("open")
    .summary("open the editor")
    .description(
      "Serves the editor on this machine, to be opened in a browser, with the graph of FILE on its canvas: whatever\n" +
        "`chalkgrad import` reads. The file itself is not changed; saving in the editor makes a new one.",
    )
    .argument("[FILE]", "the file or the link; - is standard input")
    .addOption(
      new Option(
        "--port <PORT>",
        `the port; ${usualPort}, or the next free one, if none is given`,
      ).argParser(port),
    )
    .addHelpText(
      "after",
      "\nNothing is sent anywhere: the address is one of this machine. Ctrl+C ends it.",
    )
    .action(async (file: string | undefined, { port }: { readonly port?: number }) => {
      const code = await open(file, port);
      if (code !== undefined) finish(code);
    });
}

/** The exit code where nothing is served; else the process goes on until it is ended. */
async function open(
  file: string | undefined,
  port: number | undefined,
): Promise<ExitCode | undefined> {
  const files = editorFiles();
  if (files === undefined) {
    complain("chalkgrad: the editor is not built yet: run `npm run setup` in the checkout first");
    return exitCodes.wrong;
  }
  const graph = file === undefined ? undefined : await handedOver(file);
  if (graph === "refused") return exitCodes.wrong;
  const server = editorServer(files, graph);
  const ports =
    port === undefined ? Array.from({ length: triedPorts }, (_, at) => usualPort + at) : [port];
  if ((await listen(server, ports)) === undefined) {
    complain(`chalkgrad: port ${ports.join(", ")} is taken: name another one with --port`);
    return exitCodes.wrong;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  const { port: taken } = server.address() as { port: number };
  await write([`http://${host}:${taken}/${graph === undefined ? "" : `?${graph.query}`}\n`]);
  complain("Open this address in a browser; Ctrl+C ends it.");
  return undefined;
}

async function handedOver(file: string): Promise<HandedOver | "refused"> {
  const imported = await importGraph(file);
  if (!imported.ok) {
    for (const reason of imported.reasons) complain(`${file}: ${reason}`);
    return "refused";
  }
  for (const remark of imported.remarks) complain(`${file}: ${remark}`);
  const name = encodeURIComponent(basename(file).slice(0, 100));
  return { link: await encodeLink(imported.document), query: `open=${name}` };
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65535) return number;
  throw new InvalidArgumentError("A port is a number from 0 to 65535; 0 is any free one.");
}
