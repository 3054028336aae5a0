import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const TICK = 10; // milliseconds; Linux counts processor time in hundredths of a second

/** Processor time that a process has used so far, in milliseconds. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/**
 * Asks for a page again and again, one request after the other, and says what it cost. Between its turns the yardstick
 * has its own, so that `ratio` compares what the same machine did in the same seconds, with code as warm as ours.
 */
export async function measure(page, yardstick, { warm = 120, turns = 10, each = 30 } = {}) {
  await take(page, warm);
  await take(yardstick, warm);
  const times = [];
  let [cpu, bare, html] = [0, 0, ""];
  for (let turn = 0; turn < turns; turn++) {
    const theirs = await take(yardstick, each);
    const ours = await take(page, each);
    bare += theirs.cpu / (turns * each);
    cpu += ours.cpu / (turns * each);
    times.push(...ours.times);
    html = ours.html;
  }
  const cost = { median: quantile(times, 0.5), p99: quantile(times, 0.99), cpu, ratio: cpu / bare };
  return { ...cost, ...(await weigh(new URL(page.url).origin, html)) };
}

/** So many requests to one server: how long each took, and the processor time of all of them, in milliseconds. */
async function take({ pid, url, headers }, requests) {
  const times = [];
  let html = "";
  const before = cpuOf(pid);
  for (let request = 0; request < requests; request++) {
    const began = performance.now();
    const response = await fetch(url, { headers, redirect: "manual" });
    html = await response.text();
    times.push(performance.now() - began);
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
  }
  return { times, cpu: cpuOf(pid) - before, html };
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
