import { existsSync, readFileSync } from "node:fs";

/** What the page itself asks for, read off the built page: chunk names change from build to build. */
function firstScreen(ending) {
  const page = "app/dist/index.html";
  if (!existsSync(page)) return [];
  const names = readFileSync(page, "utf8").matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g);
  return [...names].map(([, name]) => `app/dist/${name}`).filter((name) => name.endsWith(ending));
}

export default [
  {
    name: "the program that the first screen waits for",
    path: firstScreen(".js"),
    limit: "231 kB",
    gzip: true,
  },
  {
    name: "the styles that the first screen waits for",
    path: firstScreen(".css"),
    limit: "9 kB",
    gzip: true,
  },
  {
    name: "all programs: dialogs, layout and the worker's engine included",
    path: "app/dist/assets/*.js",
    limit: "930 kB",
    gzip: true,
  },
];
