#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/chalkgrad.js", import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  console.error("chalkgrad is not built yet: run `npm run setup` in the checkout first");
  process.exitCode = 2;
}
