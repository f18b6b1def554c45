import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { members, readJson, root } from "./workspace.mjs";

const pages = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true })
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md")),
];
const read = (file) => readFileSync(join(root, file), "utf8");

test.each(pages)("%s: every link to a file leads somewhere", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link);
  const broken = links.filter((link) => !existsSync(join(root, dirname(page), link)));
  expect(broken).toEqual([]);
});

test.each(["README.md", "docs/architecture.md"])(
  "%s: every path that it names is there",
  (page) => {
    const paths = [...read(page).matchAll(/`((?:app|packages|e2e|docs|\.house)\/[^`\s]*)`/g)].map(
      ([, path]) => path,
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  },
);

test("every command of npm that the README names is there", () => {
  const { scripts } = readJson(join(root, "package.json"));
  const named = [...read("README.md").matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test("docs/libraries.md says of every dependency why it is there, and of no other", () => {
  const manifests = [
    readJson(join(root, "package.json")),
    ...members()
      // The benchmark's peers are what it measures against; its own page names them.
      .filter(({ folder }) => folder !== "e2e/bench")
      .map(({ manifest }) => manifest),
  ];
  const wanted = manifests
    .flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    )
    .filter(([, version]) => !version.startsWith("workspace:"))
    .map(([name]) => name);
  const rows = read("docs/libraries.md").matchAll(/^\| (`[^|]+`) *\|/gm);
  const listed = [...rows]
    .flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)])
    .map(([, name]) => name);
  expect([...new Set(listed)].sort()).toEqual([...new Set(wanted)].sort());
});

test("every dependency has an exact version", () => {
  const manifests = [
    readJson(join(root, "package.json")),
    ...members().map(({ manifest }) => manifest),
  ];
  const loose = manifests
    .flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    )
    .filter(([, version]) => !version.startsWith("workspace:") && !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test("docs/teaching.md: every browser test that it names is there", () => {
  const named = [
    ...read("docs/teaching.md").matchAll(/`([a-z]+\.spec\.ts)` › ([^|<]+?) *(?=\||<br>)/g),
  ];
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(([, file, title]) => {
    const path = join(root, "e2e", file);
    return !existsSync(path) || !readFileSync(path, "utf8").includes(`test("${title}"`);
  });
  expect(missing.map(([whole]) => whole)).toEqual([]);
});
