export { type CodeLine, type CodePhase, type CodeProgram, codeText } from "./code/codeProgram.ts";
