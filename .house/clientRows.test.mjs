import { expect, test } from "vitest";
import { clientRows, keyOf } from "./clientRows.mjs";
import { clientsPage, keysOn } from "./clientsPage.mjs";
import { differences } from "./stages/clients.mjs";

const draws = { format: "svg", client: "inkscape 1.2.2", finds: "draws it" };
const compiles = { format: "tikz", client: "pdflatex", finds: "compiles it", missing: "no TeX" };
const plays = { format: "html", client: "Chromium 156.0.1", finds: "plays it" };
const result = (opening, status = "passed") => ({ status, meta: { opening } });
const vitest = (...assertionResults) => ({ testResults: [{ assertionResults }] });
const playwright = (ok, opening) => ({
  suites: [
    { specs: [], suites: [{ specs: [{ ok, tests: [{ annotations: [annotation(opening)] }] }] }] },
  ],
});
const annotation = (opening) => ({ type: "opening", description: JSON.stringify(opening) });
const both = () =>
  clientRows(
    vitest(result(compiles), { status: "passed", meta: {} }, result(draws)),
    playwright(true, plays),
  );

test("tests of both runners make rows, in the order of the formats", () => {
  expect(both().map(({ format, passed }) => [format, passed])).toEqual([
    ["svg", true],
    ["html", true],
    ["tikz", true],
  ]);
});

test.each([
  ["a failing test", vitest(result(draws), result(draws, "failed"), result(draws)), { suites: [] }],
  ["a failing browser test", vitest(), playwright(false, plays)],
])("%s fails its row", (_, unit, browser) => {
  expect(clientRows(unit, browser).map(({ passed }) => passed)).toEqual([false]);
});

test("the page tells of what failed and of what was not there, and is read again", () => {
  const page = clientsPage([{ ...draws, passed: false }, ...both().slice(1)]);
  expect(page).toMatch(/inkscape 1\.2\.2 +\| draws it +\| \*\*fails\*\*/);
  expect(page).toMatch(/compiles it +\| not looked at, it was not there/);
  expect(keysOn(page)).toEqual(both().map(keyOf));
});

test("another version is the same row; another program, or none, is a difference", () => {
  const keys = both().map(keyOf);
  expect(differences([...keys.slice(1), keyOf({ ...draws, client: "inkscape" })], keys)).toEqual(
    [],
  );
  expect(differences(keys, keys.slice(1))).toEqual([expect.stringContaining("lacks: svg")]);
  expect(differences(keys.slice(1), keys)).toEqual([expect.stringContaining("no test looks at")]);
});
