// Arrows run one way: engine <- document <- timeline <- figure <- export <- cli, lessons beside them, app on top.
// What each package may lean on; a package that is missing here may lean on none.
const below = {
  engine: [],
  document: ["engine"],
  timeline: ["document", "engine"],
  figure: ["timeline", "document", "engine"],
  export: ["figure", "timeline", "document", "engine"],
  lessons: ["document", "engine"],
};
const packages = [...Object.keys(below), "cli"];

const arrows = Object.entries(below).map(([name, allowed]) => ({
  name: `arrow-from-${name}`,
  severity: "error",
  comment: `packages/${name} may import ${allowed.join(", ") || "no other package"}. Move the code to the layer that needs it, or hand the value in.`,
  from: { path: `^packages/${name}/` },
  to: { path: `^packages/(?!(?:${[name, ...allowed].join("|")})/)` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "package-without-arrows",
      severity: "error",
      comment: "A new package: say in .dependency-cruiser.cjs what it may import.",
      from: { path: `^packages/(?!(?:${packages.join("|")})/)` },
      to: {},
    },
    {
      name: "inner-files-of-a-package",
      severity: "error",
      comment: "Import a package by its name; what it offers stands in its src/index.ts.",
      from: { path: "^packages/([^/]+)/" },
      to: { path: "^packages/(?!$1/)[^/]+/(?!src/index[.]ts$)" },
    },
    {
      name: "inner-files-of-a-package-from-outside",
      severity: "error",
      comment:
        "Import a package by its name; what it offers stands in its src/index.ts, and its typefaces in fonts.",
      from: { path: "^(?:app|e2e)/" },
      to: { path: "^packages/[^/]+/(?!src/index[.]ts$|fonts/)" },
    },
    {
      name: "nobody-imports-the-app",
      severity: "error",
      comment: "The app stands on top. What others need of it belongs in a package.",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "e2e-knows-only-the-browser-and-the-command",
      severity: "error",
      comment:
        "Drive the built editor or the built command, as a person does. Benchmarks (e2e/bench) may import packages.",
      from: { path: "^e2e/(?!bench/)" },
      to: { path: "^(?:app|packages)/" },
    },
    {
      name: "node-only-in-the-command",
      severity: "error",
      comment:
        "Packages run in browsers and workers too. Only packages/cli may use Node's modules.",
      from: { path: "^(?:packages/(?!cli/)[^/]+/(?!build[.]mjs$)|app/src/)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "react-only-in-the-app",
      severity: "error",
      comment: "app is the only place that knows React and React Flow.",
      from: { path: "^packages/" },
      to: { path: "(?:^|/)node_modules/(?:react|react-dom|@xyflow/[^/]+|radix-ui|zustand)/" },
    },
    {
      name: "react-flow-only-in-the-canvas",
      severity: "error",
      comment:
        "app/src/canvas alone translates between document and flow; let it offer what you need.",
      from: { path: "^app/", pathNot: "^app/src/canvas/" },
      to: { path: "(?:^|/)node_modules/@xyflow/" },
    },
    {
      name: "file-pickers-only-in-the-platform",
      severity: "error",
      comment: "Open and save files through app/src/platform.",
      from: { path: "^app/", pathNot: "^app/src/platform/" },
      to: { path: "(?:^|/)node_modules/browser-fs-access/" },
    },
    {
      name: "state-knows-no-room",
      severity: "error",
      comment: "Rooms read the state and call it; the state knows none of them.",
      from: { path: "^app/src/state/" },
      to: { path: "^app/src/(?:canvas|palette|inspector|player|projector|shell|files|actions)/" },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "Move what both need into a file of its own.",
      from: {},
      to: { circular: true },
    },
    {
      name: "not-found",
      severity: "error",
      comment:
        "The import names nothing that is there. A package's inner file? A dependency missing in package.json?",
      from: {},
      // The command's entry runs what its build writes, and the editor registers the keeper that its build writes: both
      // are there only after a build.
      to: { couldNotResolve: true, pathNot: "^(?:[.][.]/dist/|virtual:pwa-register$)" },
    },
  ],
  options: {
    doNotFollow: { path: "(?:^|/)node_modules/" },
    // What builds write is no source. (A dependency's own dist folder is: it must stay visible.)
    exclude: { path: "^(?:app|packages/[^/]+|e2e|e2e/bench)/(?:dist|build|fixtures)/" },
    // Type imports are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      mainFields: ["module", "main", "types"],
    },
  },
};
