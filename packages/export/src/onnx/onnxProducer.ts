/** By this name we know our own files again: what their words mean is known. */
export const producerName = "Chalkgrad";
