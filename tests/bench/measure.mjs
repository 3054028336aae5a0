import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const TICK = 10; // milliseconds; Linux counts processor time in hundredths of a second

/** Processor time that a process has used so far, in milliseconds. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Asks for a page again and again, one request after the other, and says what it cost. */
export async function measure(pid, url, headers, { warm = 40, rounds = 300 } = {}) {
  const ask = async () => {
    const response = await fetch(url, { headers, redirect: "manual" });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
    return text;
  };
  for (let round = 0; round < warm; round++) await ask();
  const before = cpuOf(pid);
  const times = [];
  let page = "";
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    page = await ask();
    times.push(performance.now() - began);
  }
  const cpu = (cpuOf(pid) - before) / rounds;
  const origin = new URL(url).origin;
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99), cpu, ...(await weigh(origin, page)) };
}

export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/** The scripts that a page loads, compressed, in kilobytes; those for browsers without modules are left out. */
async function weigh(origin, page) {
  const old = new Set([...page.matchAll(/<script[^>]*noModule[^>]*>/gi)].flatMap(([tag]) => scriptsIn(tag)));
  const paths = [...new Set(scriptsIn(page))].filter((path) => !old.has(path));
  let bytes = 0;
  for (const path of paths) {
    const body = Buffer.from(await (await fetch(origin + path)).arrayBuffer());
    bytes += gzipSync(body, { level: 6 }).byteLength;
  }
  return { scripts: bytes / 1000, html: gzipSync(page).byteLength / 1000 };
}

function scriptsIn(text) {
  return [...text.matchAll(/\/_next\/static\/[\w./~-]+\.js/g)].map(([path]) => path);
}
