/** The result of a stage that counts as one test: it passes where there is no fault. */
export function oneCheck(faults) {
  const passed = faults.length === 0 ? 1 : 0;
  return { passed, failed: 1 - passed, output: faults.join("\n") };
}
