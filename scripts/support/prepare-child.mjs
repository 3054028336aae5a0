import { ended, launch } from "./children.mjs";
import { Sentence } from "./sentence.mjs";

/** Runs prepare.ts in a process of its own, which closes the embedded database again before the server opens it. */
export async function prepare(options, environment) {
  const child = launch(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/prepare.ts", JSON.stringify(options)],
    { env: environment, stdio: ["ignore", "pipe", "inherit", "ipc"] },
  );
  let answer = null;
  child.on("message", (message) => {
    answer = message;
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  const code = await ended(child);
  if (answer?.sentence) throw new Sentence(answer.sentence);
  if (code !== 0 || !answer) throw new Sentence(`${said}Preparing the database failed; what it said is above.`);
  return answer;
}
