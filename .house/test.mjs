import "./nodeVersion.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { boundaries } from "./stages/boundaries.mjs";
import { browser } from "./stages/browser.mjs";
import { budget } from "./stages/budget.mjs";
import { clients } from "./stages/clients.mjs";
import { deadCode } from "./stages/deadCode.mjs";
import { files } from "./stages/files.mjs";
import { format } from "./stages/format.mjs";
import { planted } from "./stages/planted.mjs";
import { platform } from "./stages/platform.mjs";
import { types } from "./stages/types.mjs";
import { unit } from "./stages/unit.mjs";
import { secondsSince } from "./time.mjs";

/** The stages to run; all, if none is named. */
const wanted = process.argv.slice(2);

// A stage gives { passed, failed, output }. In the order in which they run: what is quick and often wrong first.
const stages = {
  build: () => builds(),
  format,
  types,
  files,
  boundaries,
  platform,
  planted,
  "dead-code": deadCode,
  budget,
  unit,
  browser,
  clients,
};

async function builds() {
  const { passed, failed } = await build({ force: wanted.length === 0 });
  return { passed, failed: failed.length, output: "" };
}

async function runStage(name) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  let result;
  try {
    result = await stages[name]();
  } catch (error) {
    result = { passed: 0, failed: 1, output: `The stage broke down: ${error.stack}` };
  }
  if (result.failed > 0 && result.output !== "") console.log(result.output);
  console.log(
    `── ${name}: ${result.passed} passed, ${result.failed} failed, ${secondsSince(started)}`,
  );
  return { name, ...result };
}

function finish(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  const failing = results.filter((result) => result.failed > 0).map(({ name }) => name);
  if (failing.length > 0)
    console.log(`\nFailed: ${failing.join(", ")}. Again, alone: npm test -- ${failing.join(" ")}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

const unknown = wanted.filter((name) => !Object.hasOwn(stages, name));
if (unknown.length > 0) {
  console.error(
    `There is no stage ${unknown.join(", ")}. The stages: ${Object.keys(stages).join(", ")}.`,
  );
  process.exit(2);
}

if (await install()) {
  const results = [];
  // Tests drive the built editor and the built command, so whatever runs, those are up to date first.
  for (const name of Object.keys(stages)) {
    if (name === "build" || wanted.length === 0 || wanted.includes(name))
      results.push(await runStage(name));
  }
  finish(results);
} else {
  finish([{ name: "install", passed: 0, failed: 1 }]);
}
