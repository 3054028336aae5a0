import { upgradePath } from "@/features/assessments/paths";
import { counted } from "@/lib/counted";
import { factsPath, newReleasePath, profilePath } from "../paths";

/** What a product's next steps are derived from. Nothing here is ticked by hand. */
export type NextStepFacts = {
  productId: string;
  facts: { filled: number; asked: number; missing: string[] };
  release: { id: string; name: string } | null;
  profile: { state: "none" | "open" | "submitted" | "accepted"; known: number; questions: number };
  assessment: {
    id: string;
    applicable: number;
    answered: number;
    /** Have a second person's decision, or an exception in force. */
    decided: number;
    submitted: number;
    /** Say met and link no evidence. */
    unproven: number;
    /** Checklists of which there is a newer version. */
    newer: number;
  } | null;
  /** Who may review what this product's people write: names, the reader's own left out. */
  reviewers: string[];
  policy: { id: string; latestVersion: number } | null;
};

export type NextStep = {
  id: "facts" | "release" | "profile" | "checklists" | "answers" | "evidence" | "review" | "policy";
  title: string;
  text: string;
  state: "done" | "now" | "waits";
  action?: { label: string; href: string };
  /** What a waiting step waits for. */
  after?: string;
};

/** The way from a name to a published policy, with what is done, what can be done now, and what waits for what. */
export function nextSteps(it: NextStepFacts): NextStep[] {
  return [facts(it), release(it), profile(it), checklists(it), answers(it), evidence(it), review(it), policy(it)];
}

/** Whether every step is done. */
export const isComplete = (steps: NextStep[]) => steps.every(({ state }) => state === "done");

function facts({ productId, facts: { filled, asked, missing } }: NextStepFacts): NextStep {
  const left = asked - filled;
  const step = { id: "facts", title: "Describe it" } as const;
  if (left === 0) return { ...step, state: "done", text: `All ${asked} facts are filled.` };
  const text = `${filled} of ${asked} facts are filled. Missing: ${shortened(missing)}.`;
  return {
    ...step,
    state: "now",
    text,
    action: { label: `Fill in ${counted(left, "fact", "facts")}`, href: factsPath(productId) },
  };
}

function release({ productId, release: it }: NextStepFacts): NextStep {
  const step = { id: "release", title: "Add a release" } as const;
  if (it) return { ...step, state: "done", text: `${it.name} is what is assessed.` };
  return {
    ...step,
    state: "now",
    text: "A hardware revision with a firmware version: the thing that is assessed.",
    action: { label: "Add a release", href: newReleasePath(productId) },
  };
}

function profile({ productId, release: it, profile: { state, known, questions }, reviewers }: NextStepFacts): NextStep {
  const step = { id: "profile", title: "Have the profile accepted" } as const;
  if (!it) {
    const text = `${questions} questions in plain words decide which requirements apply.`;
    return { ...step, state: "waits", text, after: "After step 2" };
  }
  const href = profilePath(productId, it.id);
  if (state === "accepted") {
    return {
      ...step,
      state: "done",
      text: `${known} of ${questions} questions are known, and a second person agrees.`,
    };
  }
  if (state === "submitted") {
    const who = reviewers.length > 0 ? `${listed(reviewers)} may accept it.` : "Nobody here may accept it yet.";
    return { ...step, state: "now", text: `It waits for a second person. ${who}`, action: { label: "Open it", href } };
  }
  if (state === "none") {
    const text = `${questions} questions in plain words. About 10 minutes. A second person then accepts it.`;
    return { ...step, state: "now", text, action: { label: "Start the questions", href } };
  }
  const text = `${known} of ${questions} questions are known. Submit it, and a second person accepts it.`;
  return { ...step, state: "now", text, action: { label: "Continue the questions", href } };
}

function checklists({ productId, release: it, assessment }: NextStepFacts): NextStep {
  const step = { id: "checklists", title: "Choose checklists" } as const;
  if (assessment && assessment.newer > 0) {
    const text = assessment.newer === 1 ? "One has a newer version." : `${assessment.newer} have newer versions.`;
    const action = { label: "See what changes", href: upgradePath(assessment.id) };
    return { ...step, state: "now", text, action };
  }
  if (assessment) return { ...step, state: "done", text: "The assessment has begun." };
  const text = "What the release is held against. The profile can be accepted before or after.";
  if (!it) return { ...step, state: "waits", text, after: "After step 2" };
  return { ...step, state: "now", text, action: { label: "Choose", href: `/products/${productId}/assessment` } };
}

function answers({ assessment }: NextStepFacts): NextStep {
  const step = { id: "answers", title: "Answer the requirements" } as const;
  if (!assessment) {
    return { ...step, state: "waits", text: "A verdict for each, and why.", after: "After step 4" };
  }
  const { id, applicable, answered } = assessment;
  const left = applicable - answered;
  if (left === 0) return { ...step, state: "done", text: `All ${applicable} that apply are answered.` };
  return {
    ...step,
    state: "now",
    text: `${answered} of ${applicable} that apply are answered.`,
    action: { label: `Answer ${left}`, href: `/assessments/${id}` },
  };
}

function evidence({ assessment }: NextStepFacts): NextStep {
  const step = { id: "evidence", title: "Add the evidence" } as const;
  if (!assessment || assessment.answered + assessment.unproven === 0) {
    return { ...step, state: "waits", text: "Each met stands on at least one piece.", after: "As answers come in" };
  }
  const { id, unproven, answered, applicable } = assessment;
  if (unproven > 0) {
    const text = `${counted(unproven, "answer says", "answers say")} met and ${unproven === 1 ? "has" : "have"} no evidence.`;
    return { ...step, state: "now", text, action: { label: "Add evidence", href: `/assessments/${id}` } };
  }
  if (answered < applicable) {
    return { ...step, state: "waits", text: "Nothing lacks evidence so far.", after: "As answers come in" };
  }
  return { ...step, state: "done", text: "Every met stands on evidence." };
}

function review({ assessment, reviewers }: NextStepFacts): NextStep {
  const step = { id: "review", title: "Have them reviewed" } as const;
  const who =
    reviewers.length > 0
      ? `${listed(reviewers)} may review what they had no hand in.`
      : "Nobody here may review yet: invite a second security lead.";
  if (!assessment) return { ...step, state: "waits", text: who, after: "As answers come in" };
  const { applicable, decided, submitted } = assessment;
  if (decided === applicable) return { ...step, state: "done", text: `All ${applicable} are decided.` };
  if (submitted === 0) return { ...step, state: "waits", text: who, after: "As answers come in" };
  const text = `${counted(submitted, "waits", "wait")} for a second person. ${who}`;
  return { ...step, state: "now", text, action: { label: "Open the queue", href: "/reviews" } };
}

function policy({ productId, release: it, policy: draft }: NextStepFacts): NextStep {
  const step = { id: "policy", title: "Write the policy" } as const;
  if (draft && draft.latestVersion > 0) {
    return { ...step, state: "done", text: `Version ${draft.latestVersion} is published.` };
  }
  if (draft) {
    const text = "It is being written. Sentences offer themselves as soon as their answers are accepted.";
    return { ...step, state: "now", text, action: { label: "Go on writing", href: `/policies/${draft.id}` } };
  }
  const text = "Its sections are laid out. Sentences offer themselves as soon as their answers are accepted.";
  if (!it) return { ...step, state: "waits", text, after: "After step 2" };
  return {
    ...step,
    state: "now",
    text,
    action: { label: "Start a draft", href: `/policies/new?product=${productId}` },
  };
}

/** Names that a list spells out before it counts the rest. */
const AT_MOST = 4;

/** "a, b, c and 3 more" */
function shortened(names: string[]): string {
  if (names.length <= AT_MOST) return listed(names);
  return `${names.slice(0, AT_MOST).join(", ")} and ${names.length - AT_MOST} more`;
}

/** "a, b and c" */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
