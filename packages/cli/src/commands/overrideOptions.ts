import { type Command, Option } from "commander";

/** The options with which a call gives other values and seeds than the file. */
export function addOverrideOptions(command: Command): Command {
  return command
    .addOption(
      collecting(
        "--set <ID=JSON>",
        'another value for an input, as in --set tax=1.2 or --set "x=[[1, 2], [3, 4]]"; repeatable',
      ),
    )
    .addOption(
      collecting("--seed <ID=JSON>", "the upstream gradient to start with at a node; repeatable"),
    );
}

function collecting(flags: string, description: string): Option {
  return new Option(flags, description).argParser(
    (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
  );
}
