/**
 * @typedef {{ format: string, client: string, finds: string, missing?: string }} Opening a file in a program, as a test says it
 * @typedef {Opening & { passed: boolean }} Row
 */

/** The order in which people ask for formats; what is not named comes last. */
const formats =
  "svg svg-animated png pdf worksheet pptx gif mp4 webm html tikz dot mermaid layers numpy pytorch jax ipynb onnx json".split(
    " ",
  );

/**
 * What the tests saw of each format in each program, from the reports of Vitest and Playwright. Several tests of the
 * same make one row.
 *
 * @returns {Row[]}
 */
export function clientRows(unit, browser) {
  const openings = [...ofVitest(unit), ...ofPlaywright(browser)];
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const opening of openings) {
    const key = keyOf(opening);
    const others = rows.get(key)?.passed ?? true;
    rows.set(key, { ...opening, passed: others && opening.passed });
  }
  const place = ({ format }) =>
    (formats.indexOf(format) + formats.length + 1) % (formats.length + 1);
  return [...rows.values()].sort((a, b) => place(a) - place(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Names a row whatever the versions, and whether the program was there or not. */
export function keyOf({ format, client, finds }) {
  return [format, client.replaceAll(/ \d[^\s,]*/g, ""), finds].join(" | ");
}

function* ofVitest(report) {
  for (const { assertionResults } of report.testResults) {
    for (const { meta, status } of assertionResults) {
      if (meta?.opening) yield { ...meta.opening, passed: status === "passed" };
    }
  }
}

function* ofPlaywright(report) {
  const suites = [...report.suites];
  for (let suite = suites.pop(); suite !== undefined; suite = suites.pop()) {
    suites.push(...(suite.suites ?? []));
    for (const { tests, ok } of suite.specs) {
      for (const { annotations } of tests) {
        for (const { type, description } of annotations) {
          if (type === "opening") yield { ...JSON.parse(description), passed: ok };
        }
      }
    }
  }
}
