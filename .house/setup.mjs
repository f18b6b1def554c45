import "./nodeVersion.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";

const ready = (await install()) && (await build()).failed.length === 0;
if (ready)
  console.log("Ready: `npm start` opens the editor, `npx chalkgrad --help` explains the command.");
process.exitCode = ready ? 0 : 1;
