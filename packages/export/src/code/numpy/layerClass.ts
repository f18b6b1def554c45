import { ops } from "@chalkgrad/engine";
import type { ComputingOp } from "../python/expressionRule.ts";
import { portsOf, ruleOf, type Terms } from "./numpySite.ts";

/**
 * A layer as the book writes it: `forward` keeps what `backward` will need.
 * @param general the ports whose gradient must do with any shapes
 */
export function layerClass(op: ComputingOp, general: ReadonlySet<string>): string[] {
  const rule = ruleOf(op);
  const ports = portsOf(op);
  const attributes = ops[op].attributes.map(({ name }) => name);
  const keeps = Object.entries(rule.keeps ?? {});
  const own = [...attributes, ...keeps.map(([name]) => name)];
  const inClass = (names: readonly string[]): Terms =>
    Object.fromEntries(names.map((name) => [name, `self.${name}`]));
  const local: Terms = {
    ...Object.fromEntries(ports.map((port) => [port, port])),
    ...inClass(own),
  };
  const known: Terms = { ...inClass([...ports, "out", ...own]), dout: "dout" };
  const gradients = ports.map(
    (port) => `d${port} = ${rule.backward[port]!(known, general.has(port))}`,
  );
  const isAsked = (name: string) => {
    const mention = new RegExp(`\\bself\\.${name}\\b`);
    return gradients.some((line) => mention.test(line));
  };
  const keptPorts = ports.filter(isAsked);
  const state = [...keptPorts, ...keeps.map(([name]) => name), ...(isAsked("out") ? ["out"] : [])];
  const setUp = [
    ...attributes.map((name) => `self.${name} = ${name}`),
    ...state.map((name) => `self.${name} = None`),
  ];
  return [
    `class ${rule.layer}:`,
    ...method(["__init__", ...attributes], setUp.length > 0 ? setUp : ["pass"]),
    "",
    ...method(
      ["forward", ...ports],
      [
        ...keptPorts.map((port) => `self.${port} = ${port}`),
        ...keeps.map(([name, keep]) => `self.${name} = ${keep(local)}`),
        `out = ${rule.forward(local)}`,
        ...(isAsked("out") ? ["self.out = out"] : []),
        "return out",
      ],
    ),
    "",
    ...method(
      ["backward", "dout"],
      [...gradients, `return ${ports.map((port) => `d${port}`).join(", ")}`],
    ),
  ];
}

function method([name, ...parameters]: readonly string[], body: readonly string[]): string[] {
  return [
    `    def ${name}(${["self", ...parameters].join(", ")}):`,
    ...body.map((line) => `        ${line}`),
  ];
}
