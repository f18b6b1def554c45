/** The time since `started`, a reading of `performance.now()`, for people: "3.2 s". */
export function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
