/** Says what is being done, does it, and says how long it took; `run` may answer with a better word than "done". */
export async function step(name, run) {
  const began = performance.now();
  process.stdout.write(`  ${`${name}  `.padEnd(22)}`);
  try {
    const word = (await run()) ?? "done";
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`${word.padEnd(34)} ${seconds < 0.1 ? "" : `${seconds.toFixed(1)} s`}\n`);
  } catch (error) {
    process.stdout.write("failed\n");
    throw error;
  }
}
