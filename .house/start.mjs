import "./nodeVersion.mjs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root } from "./workspace.mjs";

const ready = (await install()) && (await build()).failed.length === 0;
if (!ready) process.exit(1);

const { preview } = await import("vite");
const server = await preview({
  root: join(root, "app"),
  logLevel: "warn",
  preview: { host: "127.0.0.1", port: 4173, strictPort: false, open: false },
});
console.log(
  `\nChalkgrad is ready. Open this address; Ctrl-C ends it.\n\n${server.resolvedUrls?.local[0]}\n`,
);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => process.exit(0));
}
