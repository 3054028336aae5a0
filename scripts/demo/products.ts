import { startAssessment } from "@/features/assessments/start-assessment";
import { acceptProfile } from "@/features/products/accept-profile";
import { addDataItem } from "@/features/products/add-data-item";
import { addRelease } from "@/features/products/add-release";
import { answerQuestion } from "@/features/products/answer-question";
import { changeFact } from "@/features/products/change-fact";
import { registerProduct } from "@/features/products/register-product";
import { setSupportEnd } from "@/features/products/set-support-end";
import { submitProfile } from "@/features/products/submit-profile";
import type { Cast } from "./people";
import type { Stage } from "./play";
import { OWASP } from "./told";

export type Profile = Record<string, true | string | string[]>;

export type Description = {
  name: string;
  description: string;
  designation: string;
  hardware: string;
  firmware: string;
  /** true is yes, options are the chosen ones, a text is a no with its reason. */
  profile: Profile;
  /** What the release is held against besides OWASP's checklist for manufacturers. */
  alsoAgainst?: string[];
};

export type Registered = { productId: string; releaseId: string; assessmentId: string };

/** The product manager brings a product with its first release; its profile is accepted and its assessment begins. */
export async function bring(stage: Stage, cast: Cast, it: Description): Promise<Registered> {
  const { name, description, designation } = it;
  const { productId, modelId } = await stage.act(registerProduct, cast.productManager, {
    name,
    description,
    designation,
  });
  const release = { productId, hardwareRevision: it.hardware, firmwareVersion: it.firmware, modelIds: [modelId] };
  const { releaseId } = await stage.act(addRelease, cast.productManager, release);
  for (const [questionId, said] of Object.entries(it.profile)) {
    const answered =
      said === true
        ? { value: "yes" as const }
        : Array.isArray(said)
          ? { value: "yes" as const, choices: said }
          : { value: "no" as const, note: said };
    await stage.act(answerQuestion, cast.productManager, { releaseId, questionId, ...answered });
  }
  const { submissionId } = await stage.act(submitProfile, cast.productManager, { releaseId });
  await stage.act(acceptProfile, cast.securityLead, { submissionId, note: "Compared with the block diagram." });
  const { assessmentId } = await stage.act(startAssessment, cast.productManager, {
    releaseId,
    checklistIds: [OWASP, ...(it.alsoAgainst ?? [])],
  });
  return { productId, releaseId, assessmentId };
}

export type Facts = Record<string, string | string[]>;

/** What buyers are told besides claims: facts, kinds of data, the end of support. */
export async function tellBuyers(stage: Stage, cast: Cast, productId: string, facts: Facts, supportEndsOn: string) {
  await stage.act(setSupportEnd, cast.productManager, { productId, supportEndsOn });
  for (const [factId, value] of Object.entries({ ...common, ...facts })) {
    await stage.act(changeFact, cast.productManager, { productId, factId, value, revision: 0 });
  }
  for (const item of data) await stage.act(addDataItem, cast.productManager, { productId, ...item });
}

const common: Facts = {
  "update-way": "By itself at night. The device starts again once; that takes about a minute.",
  "update-check": "In the app: Device, then About, then Look for updates.",
  "update-cost": "Security updates are free.",
  "after-support":
    "The device goes on working at home. Without updates it gets riskier each year: switch off access from outside, or replace it.",
  "report-answer": "A person answers within 2 working days.",
  "report-news": "Every two weeks, until the problem is solved.",
  "report-what": "Which product, which software, what you did and what happened.",
  "report-thanks": "We take no legal steps against people who look for problems in good faith and tell us first.",
  "decide-first": "Within 3 working days somebody tries to repeat it, and looks which of our products have it.",
  "decide-not-ours": "We tell you why, and pass it on to whoever can fix it.",
  "decide-urgent": "We start at once. A fix, or a way to be safe without one, comes within 7 days.",
  "decide-serious": "A fix comes within 30 days.",
  "decide-minor": "We fix it with the next update, within 90 days at the latest.",
  "decide-no-fix": "We tell you what to switch off, and what we offer instead.",
  "decide-who": "Two people of our security team together. Neither of them built the part.",
  "decide-tell": "As soon as you can do something about it: in the app, by email and on our page for security.",
  "password-change": "In the app: Account, then Password.",
  "password-lost": "Choose Forgot password in the app. A link comes by email and works for 15 minutes.",
  "key-care": "Each device gets its own key in our factory, and keeps it to itself.",
  "data-questions": "hello@example.org",
  "build-plan": "Before we build, we write down what could go wrong, and which tests have to pass.",
  "build-gates": "After design, before production and before sale. At each gate a second person looks, and can say no.",
  "build-above": "Our management looks at all open risks every three months, and signs for them.",
  "build-below": "Anybody in the team can stop a release for security. Each change is read by a second person.",
  "change-news": "In the app, and on the page of this policy.",
};

const data = [
  {
    name: "Email address",
    purpose: "So that you can sign in, and for messages about security",
    legalBasis: "Contract",
    storedWhere: "Our servers in the European Union",
    retention: "While your account exists",
    recipients: ["Our support team", "The company that sends our email"],
  },
  {
    name: "History of use",
    purpose: "So that you can see what happened at home",
    legalBasis: "Contract",
    storedWhere: "Our servers in the European Union",
    retention: "30 days",
    recipients: ["You and the people you invite"],
  },
  {
    name: "Statistics of use",
    purpose: "So that we can see what to make better",
    legalBasis: "Consent",
    optional: true,
    storedWhere: "Our servers in the European Union",
    retention: "One year, without your name",
    recipients: ["Our product team"],
  },
];
