/** TeX's names for letters and signs, those that notes about back-propagation use. */
const signs: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  partial: "∂",
  nabla: "∇",
  sum: "Σ",
  prod: "∏",
  int: "∫",
  infty: "∞",
  cdot: "·",
  times: "×",
  div: "÷",
  pm: "±",
  odot: "⊙",
  otimes: "⊗",
  oplus: "⊕",
  circ: "∘",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  ne: "≠",
  neq: "≠",
  approx: "≈",
  equiv: "≡",
  propto: "∝",
  in: "∈",
  to: "→",
  rightarrow: "→",
  leftarrow: "←",
  gets: "←",
  Rightarrow: "⇒",
  mapsto: "↦",
  top: "⊤",
  ldots: "…",
  cdots: "⋯",
  dots: "…",
  quad: "  ",
  qquad: "    ",
  left: "",
  right: "",
  displaystyle: "",
};

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢⱼₖ";
const above = new Map([..."0123456789+-=()niT"].map((letter, at) => [letter, raised[at]!]));
const below = new Map([..."0123456789+-=()nijk"].map((letter, at) => [letter, lowered[at]!]));

/** Deeper ones keep their braces. */
const deepest = 12;

/**
 * A formula as one line of text, for pictures, where no program sets it: `\frac{∂L}{∂w}` reads `∂L/∂w`. What has no sign
 * stands as it was written.
 */
export function texText(tex: string): string {
  let text = tex.replace(/\\[,;:! ]/g, " ").replace(/\\([{}$%&#_])/g, "\ue000$1");
  for (let depth = 0; depth < deepest; depth++) {
    const inner = text
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, (_, over: string, under: string) =>
        [over, under].map(grouped).join("/"),
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, under: string) => `√${grouped(under)}`)
      .replace(/\\(?:text|mathrm|mathbf|mathit|mathbb|operatorname)\s*\{([^{}]*)\}/g, "$1")
      .replace(/\^\s*\{([^{}]*)\}/g, (_, script: string) => scripted(script, above, "^"))
      .replace(/_\s*\{([^{}]*)\}/g, (_, script: string) => scripted(script, below, "_"));
    if (inner === text) break;
    text = inner;
  }
  return text
    .replace(/\\([A-Za-z]+)(\s*)(?=(\{?))/g, (_, name: string, space: string, brace: string) =>
      signText(name, space !== "" || brace !== ""),
    )
    .replace(/\^([^\s(])/g, (_, letter: string) => scripted(letter, above, "^"))
    .replace(/_([^\s(])/g, (_, letter: string) => scripted(letter, below, "_"))
    .replace(/(?<!\ue000)[{}]/g, "")
    .replaceAll("\ue000", "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A letter stands close to what follows, as TeX has it; the space around other signs stays. */
function signText(name: string, spaced: boolean): string {
  const sign = Object.hasOwn(signs, name) ? signs[name]! : undefined;
  const isLetter = sign !== undefined && /^[\p{L}∂∇]$/u.test(sign);
  return (sign ?? name) + (spaced && !isLetter ? " " : "");
}

/** In brackets where it is more than one thing. */
function grouped(text: string): string {
  const trimmed = text.trim();
  return /[+\-=\s]/.test(trimmed.replace(/\\[A-Za-z]+\s+/g, "")) ? `(${trimmed})` : trimmed;
}

function scripted(text: string, letters: ReadonlyMap<string, string>, mark: string): string {
  const small = [...text.trim()].map((letter) => letters.get(letter));
  if (small.every((letter) => letter !== undefined)) return small.join("");
  return `${mark}${grouped(text)}`;
}
