import { readReport, reportPath } from "../report.mjs";
import { runNode } from "../run.mjs";
import { fileOf, root } from "../workspace.mjs";

/** Vitest: every *.test.ts beside the code of the packages and the app, and the tests of the house itself. */
export async function unit() {
  const report = reportPath("unit.json");
  const { code } = await runNode(
    fileOf("vitest", "vitest.mjs"),
    [
      "run",
      "--config",
      ".house/vitest.config.mjs",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { cwd: root, show: true },
  );
  return counts(readReport(report), code);
}

/**
 * @param {any} report Vitest's JSON report; undefined if it wrote none
 * @param {number} code how Vitest ended
 */
export function counts(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, output: "Vitest wrote no report." };
  const passed = report.numPassedTests;
  // A file that cannot be loaded has no tests to fail, and a skipped test proves nothing.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((result) => result.status === "failed"),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + unloaded + skipped;
  const silent = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return {
    passed,
    failed: failed + silent,
    output: [
      ...(unloaded > 0 ? [`${unloaded} files could not be loaded.`] : []),
      ...(skipped > 0 ? [`${skipped} tests were skipped, which counts as failing.`] : []),
      ...(silent > 0
        ? [`Vitest ended with ${code} after ${passed} tests, without naming a failure.`]
        : []),
    ].join("\n"),
  };
}
