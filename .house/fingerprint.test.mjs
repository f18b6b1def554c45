import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digest, outputFiles, sourceFiles } from "./fingerprint.mjs";

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chalkgrad-fingerprint-"));
  write("src/op.ts", "1");
  write("src/op.test.ts", "1");
  write("dist/op.js", "1");
  write("node_modules/other/index.js", "1");
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file, text) {
  mkdirSync(join(folder, file, ".."), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const sources = () => digest(sourceFiles(folder));
const outputs = () => digest(outputFiles(folder));

test.each([
  ["an edit", () => write("src/op.ts", "2")],
  ["a new file", () => write("src/add.ts", "")],
  ["a file that is gone", () => rmSync(join(folder, "src/op.ts"))],
])("%s asks for a build", (_, change) => {
  const before = sources();
  change();
  expect(sources()).not.toBe(before);
});

test.each([
  ["a test", () => write("src/op.test.ts", "2")],
  ["an output", () => write("dist/op.js", "2")],
  ["a dependency's file", () => write("node_modules/other/index.js", "2")],
])("%s is no source", (_, change) => {
  const before = sources();
  change();
  expect(sources()).toBe(before);
});

test("an output that is damaged or gone is noticed", () => {
  const before = outputs();
  write("dist/op.js", "broken");
  const damaged = outputs();
  rmSync(join(folder, "dist"), { recursive: true });
  expect(new Set([before, damaged, outputs()]).size).toBe(3);
});
