import { ended, launch } from "./children.mjs";
import { Sentence } from "./sentence.mjs";

/**
 * Runs one of our TypeScript files in a process of its own, which closes the embedded database again before the server
 * opens it, and answers with what it sends back (see answer-parent.ts).
 */
export async function askChild(file, question, environment = process.env) {
  const parameters = ["--conditions=react-server", "--import", "tsx", file, JSON.stringify(question)];
  const stdio = ["ignore", "pipe", "inherit", "ipc"];
  const child = launch(process.execPath, parameters, { env: environment, stdio });
  let message = null;
  child.on("message", (sent) => {
    message = sent;
  });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  const code = await ended(child);
  if (message?.sentence) throw new Sentence(message.sentence);
  if (code !== 0 || !message) throw new Sentence(`${said}${file} failed; what it said is above.`);
  return message.answer;
}
