import { type DecimalSign, mostDigits, type NumberFormat, usualNumbers } from "@chalkgrad/figure";
import { type Command, InvalidArgumentError, Option } from "commander";

/** How a call wants numbers in pictures to be written; at most one of the first four. */
export interface NumberOptions {
  readonly digits?: number;
  readonly decimals?: number;
  readonly fractions?: boolean;
  readonly everyDigit?: boolean;
  readonly decimalSign: DecimalSign;
}

export function addNumberOptions(command: Command): Command {
  return command
    .optionsGroup("Numbers in pictures and graph text:")
    .addOption(
      new Option("--digits <COUNT>", "significant digits, 1 to 17")
        .argParser(count)
        .conflicts(["decimals", "fractions", "everyDigit"]),
    )
    .addOption(
      new Option("--decimals <COUNT>", "digits after the decimal sign, 1 to 17")
        .argParser(count)
        .conflicts(["fractions", "everyDigit"]),
    )
    .addOption(new Option("--fractions", "small fractions, such as 1/3").conflicts(["everyDigit"]))
    .option("--every-digit", "as many digits as tell the number exactly")
    .addOption(
      new Option("--decimal-sign <SIGN>", "between whole digits and decimals")
        .choices(["point", "comma"])
        .default("point"),
    );
}

export function numbersOf(options: NumberOptions): NumberFormat {
  const { digits, decimals, fractions, everyDigit, decimalSign } = options;
  const sign = { ...usualNumbers, decimalSign };
  if (digits !== undefined) return { ...sign, kind: "significant", digits };
  if (decimals !== undefined) return { ...sign, kind: "decimals", digits: decimals };
  if (fractions) return { ...sign, kind: "fraction" };
  return everyDigit ? { ...sign, kind: "exact" } : sign;
}

function count(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= mostDigits) return value;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${mostDigits}.`);
}
