import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import { checkCommand } from "./commands/check.ts";
import { evalCommand } from "./commands/eval.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { openCommand } from "./commands/open.ts";
import { type ExitCode, exitCodes } from "./exitCode.ts";
import { complain, endQuietlyWithReader } from "./output.ts";

const finish = (code: ExitCode) => {
  process.exitCode = code;
};

endQuietlyWithReader((error) => {
  complain(`chalkgrad: the result cannot be written: ${error.message}`);
  finish(exitCodes.wrong);
});

const program = new Command("chalkgrad")
  .description("Chalkgrad from the command line: back-propagation through computational graphs.")
  .version(version, "--version", "print the version")
  .helpOption("-h, --help", "explain the command");
const commands = [
  evalCommand(finish),
  checkCommand(finish),
  exportCommand(finish),
  importCommand(finish),
  openCommand(finish),
];
for (const command of commands) {
  program.addCommand(command.helpOption("-h, --help", "explain the command"));
}
for (const command of [program, ...program.commands]) {
  command
    .exitOverride()
    .showHelpAfterError(
      `(${command.name() === "chalkgrad" ? "" : "chalkgrad "}${command.name()} --help explains the call)`,
    );
}

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what it is; help and version are its exit code 0, a wrong call is 2 here.
  if (error instanceof CommanderError)
    finish(error.exitCode === 0 ? exitCodes.fine : exitCodes.wrong);
  else {
    complain(`chalkgrad: this should not have happened: ${(error as Error).message}`);
    finish(exitCodes.wrong);
  }
}
