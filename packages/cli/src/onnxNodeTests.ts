import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type Tensor } from "@chalkgrad/engine";
import { importOnnx } from "@chalkgrad/export";
import { unzipSync } from "fflate";

// The node tests of ONNX itself: models of one op or a few, with inputs and what must come out.

interface NodeTest {
  readonly name: string;
  /** The model, the inputs given as the values that they have by default. */
  readonly model: Uint8Array;
  readonly outputs: readonly Tensor[];
}

/** What became of a test: it passes, or why there is no graph. A wrong number is neither. */
export type Verdict =
  | { readonly passes: true }
  | { readonly passes: false; readonly refusals: readonly string[] }
  | { readonly passes: false; readonly wrong: string };

export function nodeTests(): readonly NodeTest[] {
  const path = fileURLToPath(new URL("../fixtures/onnx-node-tests.zip", import.meta.url));
  const files = unzipSync(readFileSync(path));
  const folders = new Set(
    Object.keys(files).flatMap((file) => (file.includes("/") ? [file.split("/")[0]!] : [])),
  );
  return [...folders].map((folder) => {
    const tensors = (kind: string) => {
      const named = Object.keys(files).filter((file) => file.startsWith(`${folder}/${kind}/`));
      if (named.length === 0) throw new Error(`${folder} has no ${kind}.`);
      return named.sort();
    };
    return {
      name: folder.replace(/^test_/, ""),
      model: Buffer.concat([
        files[`${folder}/model.onnx`]!,
        graphWith(tensors("inputs").map((file) => initializer(files[file]!))),
      ]),
      outputs: tensors("outputs").map((file) => tensorOf(files[file]!, file.split(".").at(-2)!)),
    };
  });
}

/** The outputs are in 32 bits, and so are the inputs that they were computed from. */
const tolerance = { relative: 1e-5, absolute: 1e-6 };

export function judge({ model, outputs }: NodeTest): Verdict {
  const imported = importOnnx(model);
  if (!imported.ok) {
    return { passes: false, refusals: imported.faults.map(({ message }) => message) };
  }
  const program = compile(imported.document);
  for (const [index, wanted] of outputs.entries()) {
    const found = program.value(imported.outputs[index]!);
    if (found === undefined || String(found.shape) !== String(wanted.shape)) {
      return { passes: false, wrong: `the shape is ${found?.shape}, not ${wanted.shape}` };
    }
    const at = wanted.data.findIndex((number, place) => {
      const apart = Math.abs(found.data[place]! - number);
      return !(apart <= tolerance.absolute + tolerance.relative * Math.abs(number));
    });
    if (at >= 0) return { passes: false, wrong: `${found.data[at]} is not ${wanted.data[at]}` };
  }
  return { passes: true };
}

/** A tensor's own bytes, read as the one value of a model. */
function tensorOf(bytes: Uint8Array, name: string): Tensor {
  const version = [Uint8Array.of(8, 8), message(8, [Uint8Array.of(16, 17)])];
  const output = message(12, [message(1, [Buffer.from(name)])]);
  const imported = importOnnx(Buffer.concat([...version, graphWith([initializer(bytes), output])]));
  if (!imported.ok) throw new Error(imported.faults.map(({ message }) => message).join("\n"));
  return compile(imported.document).value(imported.outputs[0]!)!;
}

// Messages of protobuf may be put together byte by byte: what stands twice is joined.

function graphWith(parts: readonly Uint8Array[]): Uint8Array {
  return message(7, parts);
}

function initializer(tensor: Uint8Array): Uint8Array {
  return message(5, [tensor]);
}

function message(field: number, parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const length: number[] = [];
  for (let rest = content.length; ; rest >>= 7) {
    length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
    if (rest <= 0x7f) break;
  }
  return Buffer.concat([Uint8Array.of(field * 8 + 2, ...length), content]);
}
