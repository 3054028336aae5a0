// Run by start.mjs in a process of its own. A mistake that a person can mend goes back as a sentence, also one in the
// environment, which is read as soon as the rest is loaded.
import { answerParent } from "./support/answer-parent";

await answerParent(async (question: { demo: boolean }) => (await import("./support/prepare")).prepare(question));
