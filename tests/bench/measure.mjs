import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Processor time that all threads of a process have used so far, in milliseconds. */
function cpuOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, part) => sum + part, 0) / 1e6;
}

/**
 * Asks for a page again and again, one request after the other, and says what it cost. Between its turns the yardstick
 * has its own, so that `ratio` compares what the same machine did in the same seconds: it is the median of the turns,
 * because a shared machine is slow for a moment every now and then. Give each page a yardstick that has just started:
 * then both have answered equally often, and are compiled equally far.
 */
export async function measure(page, yardstick, { warm = 120, turns = 30, each = 15 } = {}) {
  await take(page, warm);
  await take(yardstick, warm);
  const [times, costs, ratios] = [[], [], []];
  let html = "";
  for (let turn = 0; turn < turns; turn++) {
    const theirs = await take(yardstick, each);
    const ours = await take(page, each);
    times.push(...ours.times);
    costs.push(ours.cpu / each);
    ratios.push(ours.cpu / theirs.cpu);
    html = ours.html;
  }
  const time = { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
  const cost = { cpu: quantile(costs, 0.5), ratio: quantile(ratios, 0.5) };
  return { ...time, ...cost, ...(await weigh(new URL(page.url).origin, html)) };
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
