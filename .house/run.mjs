import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean }} [options]
 *   `show` passes the output on while it comes; else it is only collected.
 * @returns {Promise<{ code: number, output: string, stdout: string }>} `output` is everything, standard error included;
 *   the code is 127 where the program is not there.
 */
export function run(command, parameters, { cwd, env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...colours(show), ...env },
      // npm and npx are .cmd files on Windows, which only a shell starts. No argument here needs quoting.
      shell: process.platform === "win32" && /^(?:npm|npx)$/.test(command),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
      stdout += chunk;
      if (show) process.stdout.write(chunk);
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    });
    child.on("error", (error) =>
      resolve({ code: 127, output: `${output}${error.message}\n`, stdout }),
    );
    child.on("close", (code, signal) => {
      if (signal !== null) output += `(ended by ${signal})\n`;
      // Some programs colour even what goes into a pipe.
      resolve({ code: code ?? 1, output: stripVTControlCharacters(output), stdout });
    });
  });
}

/** Runs a Node program, with the very Node that runs this. */
export function runNode(script, parameters, options) {
  return run(process.execPath, [script, ...parameters], options);
}

/** A program writes into a pipe here, so it must be told whether a person looks on. */
function colours(show) {
  return show && process.stdout.isTTY
    ? { FORCE_COLOR: "1", NO_COLOR: undefined }
    : { FORCE_COLOR: undefined, NO_COLOR: "1" };
}
