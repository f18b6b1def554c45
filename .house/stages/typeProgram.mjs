import { join, sep } from "node:path";

/** What a tsconfig.json says; `errors` names what is wrong with it. */
export function readConfiguration(ts, path) {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => void faults.push(fault),
  };
  const faults = [];
  const config = ts.getParsedCommandLineOfConfigFile(path, {}, host);
  return { options: {}, fileNames: [], ...config, errors: [...faults, ...(config?.errors ?? [])] };
}

/**
 * @param {typeof import("typescript")} ts
 * @param {string} base the checkout
 * @param {readonly string[]} folders members of the workspace with equal options
 * @returns {[folder: string, text: string][]} what the compiler says; empty texts if all is well.
 */
export function checkFolders(ts, base, folders) {
  const group = folders.map((folder) => ({
    folder,
    config: readConfiguration(ts, join(base, folder, "tsconfig.json")),
  }));
  const program = ts.createProgram(
    group.flatMap(({ config }) => config.fileNames),
    group[0].config.options,
  );
  const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  const host = {
    getCurrentDirectory: () => base,
    getCanonicalFileName: (file) => file,
    getNewLine: () => "\n",
  };
  return group.map(({ folder, config }) => {
    const own = join(base, folder).split(sep).join("/");
    const files = program
      .getSourceFiles()
      .filter(
        ({ fileName }) => fileName.startsWith(`${own}/`) && !fileName.includes("/node_modules/"),
      );
    const found = [
      ...config.errors,
      ...general,
      ...files.flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]),
    ];
    if (files.length === 0) return [folder, `${folder}: the type check found no file.`];
    return [folder, found.length === 0 ? "" : `${folder}:\n${ts.formatDiagnostics(found, host)}`];
  });
}
