/** Nanoseconds of one call: batches of about 20 ms for about a second after warming up; the median batch. */
export function nanosecondsOf(call, { seconds = 0.7, least = 3 } = {}) {
  const once = clock(call, 1);
  const batch = Math.max(1, Math.round(20e6 / Math.max(once, 50)));
  const warm = performance.now();
  while (performance.now() - warm < 150) clock(call, Math.min(batch, 2000));
  const size = Math.max(1, Math.round(20e6 / Math.max(clock(call, Math.min(batch, 200)), 20)));
  const times = [];
  const start = performance.now();
  while (
    times.length < least ||
    (performance.now() - start < seconds * 1000 && times.length < 200)
  ) {
    times.push(clock(call, size));
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

function clock(call, count) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) call(i);
  return Number(process.hrtime.bigint() - start) / count;
}

/** For work that is done once: the median of a few first-hand runs. */
export function nanosecondsOnce(call, runs) {
  const times = Array.from({ length: runs }, (_, i) => clock(() => call(i), 1)).sort(
    (a, b) => a - b,
  );
  return times[Math.floor(times.length / 2)];
}
