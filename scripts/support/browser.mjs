import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findProgram, installWithApt } from "./programs.mjs";
import { Sentence } from "./sentence.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where Chromium is: what CHROMIUM_PATH says, Playwright's, the computer's; else one that it may install. */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const find = () =>
    [process.env.CHROMIUM_PATH, chromium.executablePath(), ...names.map((name) => findProgram(name)), ...places].find(
      (path) => path && existsSync(path),
    );
  const found = find() ?? (install() ? find() : null);
  if (found) return found;
  throw new Sentence(
    "The browser tests need Chromium. Install it: npx playwright install --with-deps chromium (or set CHROMIUM_PATH).",
  );
}

function install() {
  if (installWithApt("chromium")) return true;
  const parameters = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  return spawnSync(process.execPath, parameters, { stdio: "ignore", timeout: 300_000 }).status === 0;
}
