import { expect, test } from "vitest";
import { candidates, runWhileItAdvances } from "./browser.mjs";

test("looks along the PATH on Linux, for Chromium before Chrome", () => {
  const found = candidates({ platform: "linux", env: { PATH: "/opt/bin" } });
  expect(found[0]).toBe("/opt/bin/chromium");
  expect(found).toContain("/usr/bin/google-chrome");
});

test("knows the places of macOS and Windows", () => {
  const mac = candidates({ platform: "darwin", env: { HOME: "/Users/ada" } });
  expect(mac).toContain("/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  const windows = candidates({ platform: "win32", env: { PROGRAMFILES: "C:\\Program Files" } });
  expect(windows).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
});

const node = (program) => [process.execPath, ["-e", program]];

test("a download that hangs is stopped, with the helper that it started", async () => {
  const hanging = `
    const { spawn } = require("node:child_process");
    spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
    setInterval(() => console.log("still trying"), 20);`;
  // It ends only when the helper's pipe is closed too.
  const result = await runWhileItAdvances(...node(hanging), 400);
  expect(result).toMatchObject({ ok: false, stalled: true });
});

test("a download that advances may take longer than the patience", async () => {
  const slow = `
    let done = 0;
    const timer = setInterval(() => {
      console.log(\`\${(done += 10)}% of 100 MB\`);
      if (done === 100) clearInterval(timer);
    }, 150);`;
  const result = await runWhileItAdvances(...node(slow), 1000);
  expect(result).toMatchObject({ ok: true, stalled: false });
});

test("a program that is not there is no download", async () => {
  const result = await runWhileItAdvances("/nowhere/at/all", [], 1000);
  expect(result).toMatchObject({ ok: false, stalled: false });
});
