import { affine } from "./affine.ts";
import { apple } from "./apple.ts";
import { appleOrange } from "./appleOrange.ts";
import type { Lesson } from "./lesson.ts";
import { relu } from "./relu.ts";
import { spiral } from "./spiral.ts";
import { xor } from "./xor.ts";

/** All lessons, in the order in which they are best taken. */
export const lessons: readonly Lesson[] = [apple, appleOrange, relu, affine, xor, spiral];
