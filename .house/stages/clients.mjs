import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clientRows, keyOf } from "../clientRows.mjs";
import { clientsPage, keysOn } from "../clientsPage.mjs";
import { oneCheck } from "../oneCheck.mjs";
import { lastReport } from "../report.mjs";
import { root } from "../workspace.mjs";

const path = join(root, "docs/clients.md");

/** The table of formats and the programs that open them, against what the unit and browser tests have just seen. */
export async function clients() {
  const unit = lastReport("unit.json");
  const browser = lastReport("browser.json");
  if (unit === undefined || browser === undefined)
    return oneCheck(["The reports are missing: npm test -- unit browser clients."]);
  const rows = clientRows(unit, browser);
  if (process.env.CHALKGRAD_WRITE_DOCS === "1") writeFileSync(path, clientsPage(rows));
  return oneCheck(differences(rows.map(keyOf), keysOn(readFileSync(path, "utf8"))));
}

/**
 * @param {string[]} tested
 * @param {string[]} written
 */
export function differences(tested, written) {
  return [
    ...tested.filter((key) => !written.includes(key)).map((key) => `docs/clients.md lacks: ${key}`),
    ...written
      .filter((key) => !tested.includes(key))
      .map((key) => `docs/clients.md has what no test looks at: ${key}`),
  ];
}
