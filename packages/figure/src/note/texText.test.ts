import fc from "fast-check";
import { expect, test } from "vitest";
import { texText } from "./texText.ts";

test.each([
  ["\\frac{\\partial L}{\\partial w_1}", "∂L/∂w₁"],
  ["\\frac{a + b}{2}", "(a + b)/2"],
  ["x^2 + y^{10}", "x² + y¹⁰"],
  ["W^T \\cdot x", "Wᵀ · x"],
  ["w_{ij} x_k", "wᵢⱼ xₖ"],
  ["e^{-x}", "e^(-x)"],
  ["\\sqrt{x_1^2}", "√x₁²"],
  ["\\frac{1}{1 + \\exp(-x)}", "1/(1 + exp(-x))"],
  ["\\sum_i w_i x_i \\to y", "Σᵢ wᵢ xᵢ → y"],
  ["\\text{price} = 2 \\times \\left(100\\right)", "price = 2 × (100)"],
  ["\\{a\\} \\$5", "{a} $5"],
  ["\\unknown{x}", "unknown x"],
  ["", ""],
])("%s reads %s", (tex, text) => {
  expect(texText(tex)).toBe(text);
});

test("whatever is written becomes one line, soon, and never loses a letter or digit that is no command", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab1{}^_ +\\") }), (tex) => {
      const text = texText(tex);
      expect(text).not.toMatch(/\n/);
      if (!tex.includes("\\") && !/[\^_]/.test(tex)) {
        expect(text.replace(/[^ab1+]/g, "")).toBe(tex.replace(/[^ab1+]/g, ""));
      }
    }),
  );
  for (const piece of ["{", "^{", "\\frac{", "_", "\\sqrt{a}", "\\ "]) {
    const start = Date.now();
    texText(piece.repeat(5_000));
    expect(Date.now() - start).toBeLessThan(1_000);
  }
});
