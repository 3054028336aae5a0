// Everything up to a running app. What is done already is skipped.
//
//   npm start                    on http://127.0.0.1:3000
//   npm start -- --port 8080     elsewhere (or PORT and HOST)
//   npm start -- --demo          with a demo organisation
//   npm run dev                  with reload
//
// This file stays so plain that an old Node can read it and say that it is too old.
const needed = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Plainproof needs Node ${needed.join(".")} or newer, and this is ${process.versions.node}. Install Node 24 and start again.`,
  );
  process.exit(1);
}
import("./support/run.mjs").then(({ run }) => run(process.argv.slice(2)));
