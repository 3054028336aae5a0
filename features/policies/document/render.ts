import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { type PolicyDocument, policyDocumentSchema } from "./document";
import type { GuideOptions, PageOptions, PdfOptions } from "./render-options";
import type { RenderReply, RenderRequest } from "./render-worker";

export type Rendering = { bytes: Buffer; missing: string[] };

const timeLimit = 60_000;
const idleLimit = 120_000;
const longestQueue = 50;
const workerFile = ["features", "policies", "document", "render-worker.ts"];

/**
 * Page and PDF are made in a process of their own: react-pdf blocks its thread for a second or more, and needs the
 * React of the client, which the server of Next does not have. The process starts when first asked, renders one
 * document at a time, and leaves when idle.
 */
let worker: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
let lastId = 0;

function startWorker(): ChildProcess {
  const root = process.cwd();
  const child = fork(path.join(/* turbopackIgnore: true */ root, ...workerFile), [], {
    cwd: root,
    // Only what Node needs: the process renders text from a database and has no business with our secrets.
    env: { PATH: process.env.PATH, NODE_ENV: "production", TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
    execArgv: ["--import", "tsx", "--max-old-space-size=768"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.once("exit", () => {
    if (worker === child) worker = null;
  });
  // A server that wants to end does not wait for it.
  child.unref();
  child.channel?.unref();
  return child;
}

function stopWorker() {
  worker?.kill("SIGKILL");
  worker = null;
}

function ask(request: RenderRequest): Promise<Rendering> {
  clearTimeout(idle);
  worker ??= startWorker();
  const child = worker;
  return new Promise<Rendering>((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      child.channel?.unref();
      idle = setTimeout(stopWorker, idleLimit).unref();
      finish();
    };
    const onMessage = (reply: RenderReply) => {
      if (reply.id !== request.id) return;
      settle(() => {
        if (reply.ok) resolve({ bytes: Buffer.from(reply.bytes), missing: reply.missing });
        else reject(new Error(`The ${request.format} of a policy could not be made: ${reply.message}`));
      });
    };
    const onExit = () => settle(() => reject(new Error(`The process that makes the ${request.format} has ended.`)));
    const onError = (error: Error) => settle(() => reject(error));
    const timer = setTimeout(() => {
      stopWorker();
      settle(() =>
        reject(new Error(`Making the ${request.format} of a policy took over ${timeLimit / 1000} seconds.`)),
      );
    }, timeLimit);
    child.on("message", onMessage);
    child.once("exit", onExit);
    child.once("error", onError);
    child.channel?.ref();
    child.send(request);
  });
}

function inTurn(request: RenderRequest): Promise<Rendering> {
  if (waiting >= longestQueue) return Promise.reject(new Error("Too many policies wait to be rendered."));
  waiting += 1;
  const mine = turn.then(() => ask(request));
  turn = mine.then(
    () => undefined,
    () => undefined,
  );
  return mine.finally(() => {
    waiting -= 1;
  });
}

const nextId = () => {
  lastId += 1;
  return lastId;
};

/** The policy as a whole HTML page, in UTF-8. */
export function renderPage(document: PolicyDocument, options: PageOptions): Promise<Rendering> {
  return inTurn({ id: nextId(), format: "page", document: policyDocumentSchema.parse(document), options });
}

/** The set-up guide of a policy that has one, as a whole HTML page. */
export function renderGuide(document: PolicyDocument, options: GuideOptions): Promise<Rendering> {
  return inTurn({ id: nextId(), format: "guide", document: policyDocumentSchema.parse(document), options });
}

/** The policy as a tagged PDF. `missing` names the characters that no embedded font can draw. */
export function renderPdf(document: PolicyDocument, options: PdfOptions = {}): Promise<Rendering> {
  return inTurn({ id: nextId(), format: "pdf", document: policyDocumentSchema.parse(document), options });
}

/** Ends the rendering process; for tests and scripts that want to leave at once. */
export const endRendering = stopWorker;
