import { type StandingFacts, standing } from "@/features/assessments/rules";
import { partsOfKey } from "@/features/checklists/key-rules";
import { type Day, sayDay } from "@/lib/day";

/** An answer as a claim sees it, in the assessment of one release. */
export type AnswerForClaim = StandingFacts & {
  answerId: string;
  key: string;
  acceptedId: string | null;
  /** The day of its acceptance. */
  acceptedOn: Day | null;
  values: Record<string, string | number>;
  exception: { id: string; expiresOn: Day; tellBuyers: boolean; buyerWording: string | null } | null;
};

/** One release that the policy speaks for, with its answers by requirement key. */
export type CoveredRelease = {
  name: string;
  assessmentId: string | null;
  answers: ReadonlyMap<string, AnswerForClaim>;
};

export type ClaimToJudge = {
  requirements: readonly string[];
  wordedWith?: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
};

type Ground = { answerId: string; submissionId: string | null; exceptionId: string | null };
/** Why a claim stands on nothing: a sentence, and the answer to look at. */
type Cause = { sentence: string; key: string | null; assessmentId: string | null };

export type ClaimStanding =
  | { standing: "proven"; grounds: Ground[]; checks: number; on: Day }
  /** Left out. `wordings` are printed in its place; none where buyers are not to be told. */
  | { standing: "excepted"; grounds: Ground[]; wordings: string[]; until: Day }
  | { standing: "no-proof"; cause: Cause };

/**
 * Decides whether a claim is proven. It is while every requirement under it is accepted as met with evidence in date,
 * in the assessment of every release that the policy covers. Where one is excepted instead, the sentence is left out.
 */
export function claimStanding(claim: ClaimToJudge, releases: readonly CoveredRelease[], today: Day): ClaimStanding {
  if (claim.requirements.length === 0) return unproven("It stands on no requirement.", null, null);
  if (releases.length === 0) return unproven("The policy covers no release yet.", null, null);

  const grounds: Ground[] = [];
  const days: Day[] = [];
  const exceptions: NonNullable<AnswerForClaim["exception"]>[] = [];
  for (const release of releases) {
    for (const key of claim.requirements) {
      const answer = release.answers.get(key);
      const stands = answer ? standing(answer, today) : null;
      if (answer && stands === "excepted" && answer.exception) {
        exceptions.push(answer.exception);
        grounds.push({ answerId: answer.answerId, submissionId: null, exceptionId: answer.exception.id });
      } else if (answer && stands === "met" && answer.acceptedId && answer.acceptedOn) {
        if (!valuesStand(claim.wordedWith?.[key], answer.values))
          return unproven(
            `${idOf(key)} was accepted with other numbers or words than this sentence has.`,
            key,
            release,
          );
        days.push(answer.acceptedOn);
        grounds.push({ answerId: answer.answerId, submissionId: answer.acceptedId, exceptionId: null });
      } else return unproven(whyUnproven(key, release.name, answer, today), key, release);
    }
  }
  if (exceptions.length > 0) {
    const wordings = exceptions.flatMap(({ tellBuyers, buyerWording }) => (tellBuyers && buyerWording) || []);
    const until = exceptions.map(({ expiresOn }) => expiresOn).sort()[0] ?? today;
    return { standing: "excepted", grounds, wordings: [...new Set(wordings)], until };
  }
  return { standing: "proven", grounds, checks: grounds.length, on: days.sort().at(-1) ?? today };
}

function unproven(sentence: string, key: string | null, release: CoveredRelease | null): ClaimStanding {
  return { standing: "no-proof", cause: { sentence, key, assessmentId: release?.assessmentId ?? null } };
}

/** The sentence for a requirement that carries no claim today; drift uses it too. */
export function whyUnproven(key: string, releaseName: string, answer: StandingFacts | undefined, today: Day): string {
  const what = `${idOf(key)} in ${releaseName}`;
  if (!answer) return `${what} is not part of the assessment.`;
  const sentences = {
    "does-not-apply": `${what} does not apply.`,
    "not-applicable": `${what} is accepted as not applicable.`,
    excepted: `${what} is excepted.`,
    met: `${what} is accepted without proof.`,
    "partly-met": `${what} is partly met, and partly met carries no sentence.`,
    "not-met": `${what} is not met.`,
    stale: answer.groundedUntil
      ? `The evidence of ${what} ran out on ${sayDay(answer.groundedUntil)}.`
      : `${what} has no accepted evidence that counts.`,
    submitted: `${what} waits for a second person.`,
    open: `${what} has no accepted answer.`,
  };
  return sentences[standing(answer, today)];
}

/**
 * Whether the numbers and words that a sentence was made with are still those of the answer. What was made without any,
 * or before they were kept, has none to compare.
 */
export function valuesStand(
  before: Readonly<Record<string, string | number>> | undefined,
  now: Readonly<Record<string, string | number>>,
): boolean {
  return (
    before === undefined || Object.entries(before).every(([name, value]) => String(now[name] ?? "") === String(value))
  );
}

const idOf = (key: string) => partsOfKey(key).requirementId;
