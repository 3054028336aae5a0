import { createServer } from "node:net";
import { Sentence } from "./sentence.mjs";

/** Reads --port, --host, --demo, --dev; the first two also from PORT and HOST. */
export function readOptions(words, environment = process.env) {
  const options = { host: environment.HOST || "127.0.0.1", port: environment.PORT || "3000", demo: false, dev: false };
  const rest = words.flatMap((word) => (word.startsWith("--") ? word.split(/=(.*)/s).filter(Boolean) : [word]));
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--demo") options.demo = true;
    else if (word === "--dev") options.dev = true;
    else if (word === "--port" || word === "--host") options[word.slice(2)] = rest.shift() ?? "";
    else throw new Sentence(`"${word}" is not known here. There are --port, --host, --demo and --dev.`);
  }
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Sentence(`"${options.port}" is not a port. Give a number from 1 to 65535.`);
  }
  return { ...options, port };
}

/** Refuses where somebody listens already: better now than after the build. */
export async function checkPort(host, port) {
  await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => reject(new Sentence(whyNot(error, host, port))));
    server.listen({ host, port, exclusive: true }, () => server.close(resolve));
  });
}

function whyNot(error, host, port) {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} on ${host} is in use. Stop what uses it, or choose another: npm start -- --port ${port + 1}`;
  }
  if (error.code === "EACCES") return `You may not listen on port ${port}. Choose one above 1023, such as 3000.`;
  return `Listening on ${host} is not possible (${error.code}). Give an address of this computer with --host.`;
}

/** The address as a browser on this computer types it. */
export function localAddress(host, port) {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** A port that nobody uses at this moment. */
export async function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
