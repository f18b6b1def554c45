import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { oneCheck } from "../oneCheck.mjs";
import { root } from "../workspace.mjs";

// What only app/src/platform may touch, and what serves instead. `of` names the interfaces of the DOM that a common
// word must belong to; without it the word alone decides.
const settings = { instead: "readPreference and writePreference", file: "preferences.ts" };
const files = { instead: "openFiles and saveFile", file: "documentFile.ts" };
const forbidden = new Map(
  Object.entries({
    localStorage: settings,
    sessionStorage: settings,
    indexedDB: {},
    clipboard: { of: ["Navigator"] },
    location: { of: ["Window", "Document"] },
    history: { of: ["Window"] },
    title: { of: ["Document"] },
    open: { of: ["Window"] },
    requestFullscreen: {},
    exitFullscreen: {},
    fullscreenElement: {},
    showOpenFilePicker: files,
    showSaveFilePicker: files,
    showDirectoryPicker: files,
  }),
);

/** Storage, clipboard, address, title, full screen, other windows and file pickers belong to app/src/platform. */
export async function platform() {
  const faults = await platformFaults(root);
  return oneCheck(faults);
}

/**
 * Asks the type checker what each word means, so a local variable called `location` is fine and an alias
 * (`const { clipboard } = navigator`) is not.
 *
 * @param {string} base the checkout to look at
 * @returns {Promise<string[]>} one text a fault; empty if all is well.
 */
export async function platformFaults(base) {
  const { default: ts } = await import("typescript");
  const app = join(base, "app");
  const { config } = ts.readConfigFile(join(app, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, app);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const looked = program
    .getSourceFiles()
    .map((source) => ({ source, file: relative(base, source.fileName).split(sep).join("/") }))
    .filter(({ file }) => file.startsWith("app/src/") && !file.startsWith("app/src/platform/"));
  const faults = [...forbidden.values()]
    .filter(({ file }) => file !== undefined && !existsSync(join(app, "src/platform", file)))
    .map(
      ({ file }) =>
        `The platform check recommends app/src/platform/${file}, which is gone: correct .house/stages/platform.mjs.`,
    );
  if (looked.length === 0) faults.push("The platform check found no source of the app.");
  for (const { source, file } of looked) {
    const report = (node, text) => {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${file}:${line + 1}:${character + 1}: ${text}`);
    };
    const nodes = [source];
    while (nodes.length > 0) {
      const node = nodes.pop();
      const children = [];
      ts.forEachChild(node, (child) => void children.push(child));
      nodes.push(...children.reverse());
      if (ts.isIdentifier(node) && isForbidden(ts, checker, node)) report(node, advice(node.text));
      if (ts.isJsxAttribute(node) && isFileInput(ts, node))
        report(node, advice("showOpenFilePicker", '<input type="file">'));
    }
  }
  return [...new Set(faults)];
}

function isForbidden(ts, checker, node) {
  const entry = forbidden.get(node.text);
  if (entry === undefined) return false;
  const declarations = meaning(ts, checker, node)?.declarations ?? [];
  return declarations.some(
    (declaration) => isOfTheDom(declaration) && belongs(ts, declaration, entry.of),
  );
}

/** In `const { clipboard } = navigator` the word declares a variable; what it takes out is what counts. */
function meaning(ts, checker, node) {
  const { parent } = node;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
  return checker.getSymbolAtLocation(node);
}

function isOfTheDom(declaration) {
  return /[\\/]lib\.dom(\.[a-z]+)*\.d\.ts$/.test(declaration.getSourceFile().fileName);
}

/** A variable or function of the DOM's top level is a member of Window. */
function belongs(ts, declaration, owners) {
  if (owners === undefined) return true;
  const { parent } = declaration;
  const owner = ts.isInterfaceDeclaration(parent) ? parent.name.text : "Window";
  return owners.includes(owner);
}

function isFileInput(ts, attribute) {
  const { name, initializer } = attribute;
  return (
    name.getText() === "type" &&
    initializer !== undefined &&
    ts.isStringLiteral(initializer) &&
    initializer.text === "file"
  );
}

function advice(word, shown = word) {
  const { instead, file } = forbidden.get(word);
  const replacement = instead
    ? `use ${instead} of app/src/platform/${file}`
    : "ask app/src/platform for it, and add a function there if none serves";
  return `${shown} is touched outside the platform: ${replacement}.`;
}
