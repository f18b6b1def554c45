import "./nodeVersion.mjs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { root } from "./workspace.mjs";

// Vite reads the packages from their sources; only what they generate (kernels) has to be built.
const isPackageBelowTheApp = ({ folder }) =>
  folder.startsWith("packages/") && folder !== "packages/cli";

const ready =
  (await install()) && (await build({ takes: isPackageBelowTheApp })).failed.length === 0;
if (!ready) process.exit(1);

const { createServer } = await import("vite");
const server = await createServer({ root: join(root, "app"), server: { host: "127.0.0.1" } });
await server.listen();
server.printUrls();
server.bindCLIShortcuts({ print: true });
