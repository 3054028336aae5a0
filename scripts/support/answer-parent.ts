import { ContentError } from "@/lib/content";

/** For a script that another process asks something: reads the question, sends the answer, or a sentence why not. */
export async function answerParent<Q, A>(work: (question: Q) => Promise<A>): Promise<void> {
  try {
    const answer = await work(JSON.parse(process.argv[2] ?? "{}"));
    process.send?.({ answer }, () => process.exit(0));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What we throw on purpose is a plain Error with a sentence; anything else keeps its stack for whoever mends it.
    if (error.constructor !== Error && !(error instanceof ContentError)) console.error(error.stack);
    process.send?.({ sentence: error.message }, () => process.exit(1));
  }
}
