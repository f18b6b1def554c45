import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { browserPaths } from "./browserPaths.ts";

function on(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...there: readonly string[]) {
  return browserPaths({ platform, env, isThere: (path) => there.includes(path) });
}

test("one that is named is the only one, and that it is not there is told", () => {
  const env = { CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" };
  expect(on("linux", env, "/opt/chrome", "/usr/bin/chromium")).toEqual({
    named: "CHROME_PATH",
    paths: ["/opt/chrome"],
  });
  expect(on("linux", { ...env, CHROMIUM_PATH: "/gone" }, "/opt/chrome")).toEqual({
    named: "CHROMIUM_PATH",
    paths: [],
  });
});

test("else those in the usual places, Chromium first, each once", () => {
  const path = ["/usr/bin", "/home/a/bin", ".", ""].join(delimiter);
  const there = ["/usr/bin/google-chrome", "/usr/bin/chromium", "/home/a/bin/msedge"];
  expect(on("linux", { PATH: path }, ...there, "./chromium").paths).toEqual([
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/home/a/bin/msedge",
  ]);
  expect(on("linux", {}).paths).toEqual([]);
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(on("darwin", { HOME: "/Users/a" }, chrome).paths).toEqual([chrome]);
  const edge = "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe";
  expect(on("win32", { PROGRAMFILES: "C:\\Program Files" }, edge).paths).toEqual([edge]);
});
