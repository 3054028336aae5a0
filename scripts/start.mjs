// Everything up to a running app. What is done already is skipped.
//
//   npm start                    on http://127.0.0.1:3000
//   npm start -- --port 8080     elsewhere (or PORT and HOST)
//   npm start -- --demo          with a demo organisation
//   npm run dev                  with reload
import "./support/node-version.mjs";

import("./support/run.mjs").then(({ run }) => run(process.argv.slice(2)));
