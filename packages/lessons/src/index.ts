export { affine } from "./affine.ts";
export { apple } from "./apple.ts";
export { appleOrange } from "./appleOrange.ts";
export { type Lesson, type Locale, lessonDocument, type Words } from "./lesson.ts";
export { lessons } from "./lessons.ts";
export { relu } from "./relu.ts";
export { spiral } from "./spiral.ts";
export { xor } from "./xor.ts";
