#!/usr/bin/env node
import { existsSync } from "node:fs";

if (existsSync(new URL("../dist/chalkgrad.js", import.meta.url))) {
  await import("../dist/chalkgrad.js");
} else {
  console.error("chalkgrad is not built yet: run `npm run setup` in the checkout first");
  process.exitCode = 2;
}
