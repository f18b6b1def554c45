import { existsSync } from "node:fs";
import { delimiter, posix, win32 } from "node:path";

/** Names that Chromium and what is made of it go by. */
const programs = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "msedge",
  "brave-browser",
];

const applications = ["Chromium", "Google Chrome", "Google Chrome for Testing", "Microsoft Edge"];

const windowsPrograms = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** The variables that name one, the first that does counts. */
const variables = ["CHROMIUM_PATH", "CHROME_PATH"] as const;

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  isThere(path: string): boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, isThere: existsSync };

/** What can be tried, the best first; `named` is the variable that named the only one. */
export interface BrowserPaths {
  readonly paths: readonly string[];
  readonly named?: string;
}

/** Where a Chromium is on this machine. Who names one wants that one and no other, even if it is not there. */
export function browserPaths({ platform, env, isThere }: Machine = thisMachine): BrowserPaths {
  for (const named of variables) {
    const path = env[named];
    if (path) return { named, paths: isThere(path) ? [path] : [] };
  }
  return { paths: [...new Set(usualPlaces(platform, env))].filter(isThere) };
}

function usualPlaces(platform: NodeJS.Platform, env: Readonly<NodeJS.ProcessEnv>): string[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root ? windowsPrograms.map((program) => win32.join(root, program)) : [],
    );
  }
  const folders = (env.PATH ?? "").split(delimiter).filter(posix.isAbsolute);
  const known = [...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"];
  const onPath = programs.flatMap((name) => known.map((folder) => `${folder}/${name}`));
  if (platform !== "darwin") return onPath;
  const roots = ["/Applications", ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
  const inFolders = roots.flatMap((root) =>
    applications.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );
  return [...inFolders, ...onPath];
}
