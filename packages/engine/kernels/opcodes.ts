// The places of the ops in the engine's registry (src/ops/registry.ts), which is append-only. Tests run every op through
// these kernels and through its own definition, so a wrong number here cannot pass.

export const ADD: i32 = 1;
export const SUB: i32 = 2;
export const MUL: i32 = 3;
export const DIV: i32 = 4;
export const POW: i32 = 5;
export const MAX: i32 = 6;
export const MIN: i32 = 7;
export const NEG: i32 = 8;
export const EXP: i32 = 9;
export const LOG: i32 = 10;
export const SQRT: i32 = 11;
export const SQUARE: i32 = 12;
export const RECIPROCAL: i32 = 13;
export const ABS: i32 = 14;
export const SIN: i32 = 15;
export const COS: i32 = 16;
export const RELU: i32 = 17;
export const LEAKY_RELU: i32 = 18;
export const SIGMOID: i32 = 19;
export const TANH: i32 = 20;
export const SOFTPLUS: i32 = 21;
