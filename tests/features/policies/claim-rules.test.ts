import { describe, expect, test } from "vitest";
import { type AnswerForClaim, type CoveredRelease, claimStanding } from "@/features/policies/claim-rules";

const today = "2026-11-21";
const key = "owasp-iot-2017-manufacturer/I9.3";
const other = "owasp-iot-2017-manufacturer/I9.5";

const met: AnswerForClaim = {
  answerId: "a1",
  key,
  applies: true,
  verdict: "MET",
  state: "ACCEPTED",
  groundedUntil: "2026-12-31",
  groundedAlways: false,
  exceptedUntil: null,
  acceptedId: "s1",
  acceptedOn: "2026-11-09",
  values: {},
  exception: null,
};
const excepted: AnswerForClaim = {
  ...met,
  verdict: "NOT_MET",
  exceptedUntil: "2026-12-15",
  exception: { id: "x1", expiresOn: "2026-12-15", tellBuyers: true, buyerWording: "Mind the door." },
};
const release = (name: string, ...answers: AnswerForClaim[]): CoveredRelease => ({
  name,
  assessmentId: `of ${name}`,
  answers: new Map(answers.map((answer) => [answer.key, answer])),
});
const judge = (...releases: CoveredRelease[]) => claimStanding({ requirements: [key] }, releases, today);

describe("a claim", () => {
  test("is proven while each requirement is accepted as met, with evidence in date, in every release", () => {
    const later = { ...met, answerId: "a2", acceptedId: "s2", acceptedOn: "2026-11-11" };
    expect(judge(release("4.2", met), release("4.1", later))).toEqual({
      standing: "proven",
      checks: 2,
      on: "2026-11-11",
      grounds: [
        { answerId: "a1", submissionId: "s1", exceptionId: null },
        { answerId: "a2", submissionId: "s2", exceptionId: null },
      ],
    });
  });

  test.each<[string, Partial<AnswerForClaim>, string]>([
    ["partly met", { verdict: "PARTLY_MET" }, "I9.3 in 4.1 is partly met, and partly met carries no sentence."],
    ["not met", { verdict: "NOT_MET" }, "I9.3 in 4.1 is not met."],
    ["submitted", { state: "SUBMITTED" }, "I9.3 in 4.1 waits for a second person."],
    ["reopened", { state: "OPEN" }, "I9.3 in 4.1 has no accepted answer."],
    ["not applicable", { verdict: "NOT_APPLICABLE" }, "I9.3 in 4.1 is accepted as not applicable."],
    ["out of the profile", { applies: false }, "I9.3 in 4.1 does not apply."],
    ["stale", { groundedUntil: "2026-11-20" }, "The evidence of I9.3 in 4.1 ran out on 20 Nov 2026."],
    ["without evidence", { groundedUntil: null }, "I9.3 in 4.1 has no accepted evidence that counts."],
    ["excepted until yesterday", { ...excepted, exceptedUntil: "2026-11-20" }, "I9.3 in 4.1 is not met."],
  ])("stands on nothing when one release has it %s", (_, change, sentence) => {
    const cause = { sentence, key, assessmentId: "of 4.1" };
    expect(judge(release("4.2", met), release("4.1", { ...met, ...change }))).toEqual({ standing: "no-proof", cause });
  });

  test("holds on the last day of its evidence, and always where evidence has no end", () => {
    expect(judge(release("4.2", { ...met, groundedUntil: today })).standing).toBe("proven");
    expect(judge(release("4.2", { ...met, groundedUntil: null, groundedAlways: true })).standing).toBe("proven");
  });

  test("stands on nothing without requirements, without releases, without an answer", () => {
    expect(claimStanding({ requirements: [] }, [release("4.2", met)], today).standing).toBe("no-proof");
    expect(judge().standing).toBe("no-proof");
    expect(claimStanding({ requirements: [key, other] }, [release("4.2", met)], today)).toMatchObject({
      cause: { key: other, sentence: "I9.5 in 4.2 is not part of the assessment." },
    });
  });

  test("is left out where a requirement is excepted, with the words for buyers or in silence", () => {
    expect(judge(release("4.2", met), release("4.1", excepted))).toMatchObject({
      standing: "excepted",
      wordings: ["Mind the door."],
      until: "2026-12-15",
      grounds: [{ submissionId: "s1" }, { exceptionId: "x1" }],
    });
    const silent = {
      ...excepted,
      exception: { id: "x1", expiresOn: "2026-12-15", tellBuyers: false, buyerWording: null },
    };
    expect(judge(release("4.1", silent))).toMatchObject({ standing: "excepted", wordings: [] });
  });

  test("is not excused by an exception while another release has no proof", () => {
    expect(judge(release("4.2", excepted), release("4.1", { ...met, state: "OPEN" })).standing).toBe("no-proof");
  });

  test("holds only with the numbers that it was worded with", () => {
    const claim = { requirements: [key], wordedWith: { [key]: { days: 30 } } };
    const says = (days: number) => claimStanding(claim, [release("4.2", { ...met, values: { days } })], today).standing;
    expect([says(30), says(90)]).toEqual(["proven", "no-proof"]);
  });
});
