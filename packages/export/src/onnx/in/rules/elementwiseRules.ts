import type { DraftNode } from "../graphDraft.ts";
import type { ImportRule, ImportRules } from "../importRule.ts";
import type { ImportSite } from "../importSite.ts";
import { isFloat } from "../onnxConstant.ts";
import { refuse } from "../onnxFault.ts";

type Unary =
  | "neg"
  | "exp"
  | "log"
  | "sqrt"
  | "reciprocal"
  | "abs"
  | "sin"
  | "cos"
  | "relu"
  | "sigmoid"
  | "tanh"
  | "softplus";
type Binary = "add" | "sub" | "mul" | "div" | "max" | "min";

/** Ops that act on each element alone. */
export const elementwiseRules: ImportRules = {
  Abs: unary("abs"),
  Cos: unary("cos"),
  Exp: unary("exp"),
  Log: unary("log"),
  Neg: unary("neg"),
  Reciprocal: unary("reciprocal"),
  Relu: unary("relu"),
  Sigmoid: unary("sigmoid"),
  Sin: unary("sin"),
  Softplus: unary("softplus"),
  Sqrt: unary("sqrt"),
  Tanh: unary("tanh"),
  Add: binary("add"),
  Sub: binary("sub"),
  Mul: binary("mul"),
  Div: binary("div"),
  Pow: (site) => site.emit("pow", { x: site.data(0), y: exponent(site) }),
  Max: folded("max"),
  Min: folded("min"),
  Sum: folded("add"),
  Mean: (site) => {
    const total = folded("add")(site);
    return site.count === 1 ? total : site.emit("div", { x: total, y: site.number(site.count) });
  },
  Clip: (site) => {
    const x = site.data(0);
    const [least, most] =
      site.opset < 11
        ? ["min", "max"].map((name) =>
            site.says(name) ? site.number(site.float(name, 0)) : undefined,
          )
        : [1, 2].map((index) => (site.has(index) ? site.data(index) : undefined));
    const raised = least ? site.emit("max", { x, y: least }) : x;
    return most ? site.emit("min", { x: raised, y: most }) : raised;
  },
  LeakyRelu: (site) =>
    site.emit("leakyRelu", { x: site.data(0) }, { slope: site.float("alpha", 0.01) }),
  PRelu: (site) => {
    const x = site.data(0);
    const slope = site.value(1);
    if (slope.kind === "constant" && !slope.trainable && slope.tensor.data.length === 1) {
      return site.emit("leakyRelu", { x }, { slope: slope.tensor.data[0]! });
    }
    const shrunk = site.emit("mul", { x: belowZero(x, site), y: site.data(1) });
    return site.emit("add", { x: site.emit("relu", { x }), y: shrunk });
  },
  Elu: (site) => exponentialUnit(site, site.float("alpha", 1), 1),
  Selu: (site) =>
    exponentialUnit(
      site,
      site.float("alpha", 1.6732631921768188),
      site.float("gamma", 1.0507010221481323),
    ),
  Gelu: (site) => {
    if (site.text("approximate", "none") !== "tanh") return site.refuse("with the error function");
    const x = site.data(0);
    const cube = site.emit("mul", { x, y: site.emit("square", { x }) });
    const sum = site.emit("add", { x, y: scaled(cube, 0.044715, site) });
    const tanh = site.emit("tanh", { x: scaled(sum, Math.sqrt(2 / Math.PI), site) });
    const weight = site.emit("add", { x: tanh, y: site.number(1) });
    return site.emit("mul", { x: scaled(x, 0.5, site), y: weight });
  },
  HardSigmoid: (site) => {
    const line = scaled(site.data(0), site.float("alpha", 0.2), site);
    return ramp(site.emit("add", { x: line, y: site.number(site.float("beta", 0.5)) }), site);
  },
  HardSwish: (site) => {
    const x = site.data(0);
    const line = site.emit("div", { x, y: site.number(6) });
    return site.emit("mul", {
      x,
      y: ramp(site.emit("add", { x: line, y: site.number(0.5) }), site),
    });
  },
  Swish: (site) => {
    const x = site.data(0);
    const alpha = site.float("alpha", 1);
    const gate = site.emit("sigmoid", { x: alpha === 1 ? x : scaled(x, alpha, site) });
    return site.emit("mul", { x, y: gate });
  },
  Mish: (site) => {
    const x = site.data(0);
    const gate = site.emit("tanh", { x: site.emit("softplus", { x }) });
    return site.emit("mul", { x, y: gate });
  },
  Softsign: (site) => {
    const x = site.data(0);
    const below = site.emit("add", { x: site.number(1), y: site.emit("abs", { x }) });
    return site.emit("div", { x, y: below });
  },
  Tan: (site) => {
    const x = site.data(0);
    return site.emit("div", { x: site.emit("sin", { x }), y: site.emit("cos", { x }) });
  },
};

function unary(op: Unary): ImportRule {
  return (site) => site.emit(op, { x: site.data(0) });
}

function binary(op: Binary): ImportRule {
  return (site) => site.emit(op, { x: site.data(0), y: site.data(1) });
}

/** An op of as many inputs as one likes, taken two at a time. */
function folded(op: Binary): (site: ImportSite) => DraftNode {
  return (site) => {
    const [first, ...others] = site.everyData();
    if (first === undefined) return site.refuse("without inputs");
    return others.reduce((x, y) => site.emit(op, { x, y }), first);
  };
}

/** An exponent may be an integer where everything else is not. */
function exponent(site: ImportSite): DraftNode {
  const value = site.value(1);
  if (value.kind === "node") return value.node;
  const { type, data } = value.tensor;
  if (isFloat(type)) return site.data(1);
  if (!data.every(Number.isSafeInteger)) return refuse({ code: "onnx-type", type });
  return site.tensorInput(value.tensor);
}

function scaled(x: DraftNode, factor: number, site: ImportSite): DraftNode {
  return site.emit("mul", { x, y: site.number(factor) });
}

/** min(x, 0) */
function belowZero(x: DraftNode, site: ImportSite): DraftNode {
  return site.emit("min", { x, y: site.number(0) });
}

/** gamma · (max(x, 0) + alpha · (e^min(x, 0) - 1)) */
function exponentialUnit(site: ImportSite, alpha: number, gamma: number): DraftNode {
  const x = site.data(0);
  const power = site.emit("exp", { x: belowZero(x, site) });
  const curve = scaled(site.emit("sub", { x: power, y: site.number(1) }), alpha, site);
  const sum = site.emit("add", { x: site.emit("relu", { x }), y: curve });
  return gamma === 1 ? sum : scaled(sum, gamma, site);
}

/** Between 0 and 1 as it is, cut off beyond. */
function ramp(x: DraftNode, site: ImportSite): DraftNode {
  const cut = site.emit("min", { x, y: site.number(1) });
  return site.emit("max", { x: cut, y: site.number(0) });
}
