import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ensureBrowser } from "../browser.mjs";
import { readReport, reportPath } from "../report.mjs";
import { runNode } from "../run.mjs";
import { fileOf, root } from "../workspace.mjs";

/** Playwright: people's tasks on the built editor, in a real browser. */
export async function browser() {
  if (!existsSync(join(root, "app/dist/index.html"))) {
    return {
      passed: 0,
      failed: 1,
      output: "The editor is not built, so there is nothing to test.",
    };
  }
  const chromium = await ensureBrowser();
  if (chromium === undefined)
    return { passed: 0, failed: 1, output: "There is no browser to test in." };
  console.log(`Browser: ${chromium.path}, ${chromium.how}.`);
  const report = reportPath("browser.json");
  const { code } = await runNode(
    fileOf("@playwright/test", "cli.js", "e2e"),
    ["test", "--config", "e2e/playwright.config.ts"],
    {
      cwd: root,
      show: true,
      env: {
        CHROMIUM_PATH: chromium.path,
        CHALKGRAD_PORT: `${await freePort()}`,
        CHALKGRAD_REPORT: report,
      },
    },
  );
  return counts(readReport(report), code);
}

/**
 * @param {any} report Playwright's JSON report; undefined if it wrote none
 * @param {number} code how Playwright ended
 */
export function counts(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, output: "Playwright wrote no report." };
  const { expected: passed, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped;
  const silent = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return {
    passed,
    failed: failed + silent,
    output: [
      ...report.errors.map(({ message }) => message),
      ...(skipped > 0 ? [`${skipped} tests did not run, which counts as failing.`] : []),
      ...(silent > 0
        ? [`Playwright ended with ${code} after ${passed} tests, without naming a failure.`]
        : []),
    ].join("\n"),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
