// node child.mjs CONTESTANT WORK: one measurement in a process of its own; prints nanoseconds.

const [, , contestant, work] = process.argv;
const { default: measure } = await import(`./contestants/${contestant}.mjs`);
console.log(JSON.stringify({ nanoseconds: await measure(work) }));
