import { expect, test } from "vitest";
import type { AnswerForClaim, CoveredRelease } from "@/features/policies/claim-rules";
import { buildDocument } from "@/features/policies/document/build-document";
import type { documentHeader } from "@/features/policies/document/document-header";
import { guideOf, stepApart } from "@/features/policies/document/guide";
import { driftOf } from "@/features/policies/drift/drift-rules";
import { prefilledSection } from "@/features/policies/sections/prefill";
import { loadContent } from "@/lib/content";

// Which steps stand in a product's set-up guide: the settings that it really has, by the rule of claims.

const today = "2026-11-21";
const content = loadContent();
const owners = content.latest("owasp-iot-2017-consumer");
const setup = content.latestPolicyTemplate("consumer-iot")?.sections.find(({ id }) => id === "setup");
if (!owners || !setup) throw new Error("The content has no set-up guide.");
const keyOf = (id: string) => `owasp-iot-2017-consumer/${id}`;

const met = (id: string, path?: string): AnswerForClaim => ({
  answerId: `answer to ${id}`,
  key: keyOf(id),
  applies: true,
  verdict: "MET",
  state: "ACCEPTED",
  groundedUntil: "2027-12-31",
  groundedAlways: false,
  exceptedUntil: null,
  acceptedId: `acceptance of ${id}`,
  acceptedOn: "2026-11-09",
  values: path ? { path } : {},
  exception: null,
});
const excepted: Partial<AnswerForClaim> = {
  verdict: "PARTLY_MET",
  exceptedUntil: "2027-06-01",
  exception: { id: "x1", expiresOn: "2027-06-01", tellBuyers: true, buyerWording: "Guests cannot have fewer rights." },
};
const release = (name: string, answers: AnswerForClaim[]): CoveredRelease => ({
  name,
  assessmentId: `of ${name}`,
  answers: new Map(answers.map((answer) => [answer.key, answer])),
});

function documentOf(...releases: CoveredRelease[]) {
  const byKey = new Map(owners?.requirements.map((it) => [it.key, it]));
  const stepOf = (key: string) => byKey.get(key)?.objectives[0] ?? null;
  const blocks = setup ? prefilledSection(setup, owners?.requirements ?? [], releases, today) : [];
  const first = { text: "Change the first code." };
  return buildDocument({
    header: {} as ReturnType<typeof documentHeader>,
    template: setup ? [setup] : [],
    sections: [{ sectionId: "setup", blocks }],
    facts: { "setup-steps": { id: "setup-steps", name: "The steps", values: [first, first] } },
    releases,
    named: (key) => ({ objective: "An idea", checklist: "A checklist", stepOf: stepOf(key) }),
    today,
  }).document;
}

/** The guide as lines: headings, and steps with their numbers. */
function guide(...releases: CoveredRelease[]): string[] {
  return (guideOf(documentOf(...releases))?.blocks ?? []).flatMap((block) => {
    if (block.kind === "exception") return [`! ${block.text}`];
    if (block.kind === "paragraph") return [];
    const said = block.items.map((runs) => runs.map((run) => ("strong" in run ? `*${run.text}*` : run.text)).join(""));
    const steps = said.map((text, index) => `${(block.start ?? 1) + index}. ${text.replaceAll("\u00a0", " ")}`);
    return block.title ? [block.title, ...steps] : steps;
  });
}

test("steps stand under headings in the order of the template, numbered on from the product's own", () => {
  const answers = [met("I9.3", "Lock > Updates"), met("I2.5", "App > Sign-in"), met("I2.3", "App > People > Rules")];
  expect(guide(release("4.2", answers))).toEqual([
    "1. Change the first code.",
    "2. Change the first code.",
    "Passwords and sign-in",
    "3. Let the product demand a strong password from everyone who uses it: *App > People > Rules*.",
    "4. Switch on the second step at sign-in, for every account that has one: *App > Sign-in*.",
    "Updates",
    "5. Let the product update itself at regular times: *Lock > Updates*.",
  ]);
});

test.each<[string, Partial<AnswerForClaim>]>([
  ["that the product does not have", { applies: false }],
  ["that is accepted as not applicable", { verdict: "NOT_APPLICABLE" }],
  ["that is partly there", { verdict: "PARTLY_MET" }],
  ["that is not there", { verdict: "NOT_MET" }],
  ["that nobody accepted", { state: "SUBMITTED" }],
  ["that was reopened", { state: "OPEN" }],
  ["whose evidence ran out", { groundedUntil: "2026-11-20" }],
  ["without evidence", { groundedUntil: null }],
])("a setting %s is no step", (_, change) => {
  const alone = release("4.2", [{ ...met("I2.6", "App > People"), ...change }]);
  expect(guide(alone)).toEqual([]);
  const beside = release("4.2", [{ ...met("I2.6", "App > People"), ...change }, met("I9.3", "Lock > Updates")]);
  expect(guide(beside).join("\n")).not.toContain("Allow each person");
  expect(guide(beside).join("\n")).toContain("*Lock > Updates*");
});

const words = (text: string) => ({ kind: "text" as const, text });
const bold = (text: string) => ({ ...words(text), strong: true });

test("the way to a setting stands apart from the words where it ends them, and nowhere else", () => {
  const place = bold("App\u00a0> People\u00a0> Guests > Rules");
  expect(stepApart([words("Allow each person only what they need: "), place, words(".")])).toEqual({
    words: [words("Allow each person only what they need.")],
    way: ["App", "People", "Guests", "Rules"],
  });
  for (const runs of [
    [words("Change the first code.")],
    [words("Open "), place, words(" and allow little.")],
    [words("Open "), place, words(".")],
    [place],
    [],
  ]) {
    expect(stepApart(runs)).toEqual({ words: runs, way: [] });
  }
});

test("a step holds in every release that the policy covers, at the same place", () => {
  const other = (path: string) => release("4.1", [met("I9.3", "Lock > Updates"), met("I2.5", path)]);
  const first = release("4.2", [met("I9.3", "Lock > Updates"), met("I2.5", "App > Sign-in")]);
  expect(guide(first, other("App > Sign-in")).filter((line) => line.includes("second step"))).toHaveLength(1);
  expect(guide(first, other("App > Safety")).filter((line) => line.includes("second step"))).toHaveLength(0);
  expect(guide(first, release("4.1", [met("I9.3", "Lock > Updates")])).join()).not.toContain("second step");
});

test("where a setting is excepted, the words for buyers come after the steps, and none are lost", () => {
  const answers = [
    { ...met("I2.6"), ...excepted },
    { ...met("I2.5"), ...excepted, exception: { ...excepted.exception, id: "x2", buyerWording: "No second step." } },
    { ...met("I7.2"), ...excepted, exception: { ...excepted.exception, id: "x3", buyerWording: "No fingerprint." } },
    met("I9.3", "Lock > Updates"),
  ] as AnswerForClaim[];
  expect(guide(release("4.2", answers)).slice(2)).toEqual([
    "Updates",
    "3. Let the product update itself at regular times: *Lock > Updates*.",
    "! No second step.",
    "! No fingerprint.",
    "! Guests cannot have fewer rights.",
  ]);
});

test("one setting that two requirements ask for at the same place is one step", () => {
  const same = "App > Sign-in";
  const apart = release("4.2", [met("I1.2", same), met("I2.5", "App > People"), met("I6.2", same)]);
  const lines = guide(apart).filter((line) => line.includes("second step"));
  expect(lines.map((line) => /\*(.*)\*/.exec(line)?.[1])).toEqual([same, "App > People"]);
});

test("a policy without a proven step has no guide, whatever its own steps are", () => {
  const document = documentOf(release("4.2", []));
  expect(JSON.stringify(document.sections)).toContain("Change the first code.");
  expect(guideOf(document)).toBeNull();
});

test("odd characters in a path stay what they are, and a sentence without its path has nothing in bold", () => {
  const odd = 'Ménu » "Sûr" <b>&amp; {path} $& 100 %';
  const [step] = guide(release("4.2", [met("I2.5", odd)])).slice(3);
  expect(step).toBe(`3. Switch on the second step at sign-in, for every account that has one: *${odd}*.`);
});

test("a published step whose ground falls away has drifted", () => {
  const document = documentOf(release("4.2", [met("I2.5", "App > Sign-in")]));
  const { acceptedId, ...answer } = met("I2.5", "App > Sign-in");
  const ground = {
    claimId: "setup.i2.5",
    answerId: answer.answerId,
    assessmentId: "of 4.2",
    key: answer.key,
    releaseName: "4.2",
    answer: { ...answer, acceptedId, groundedUntil: "2026-11-20" },
    submission: { id: acceptedId ?? "", values: answer.values },
    exception: null,
  };
  expect(driftOf(document, [ground], {}, today)).toContainEqual(
    expect.objectContaining({
      kind: "claim",
      sentence: "Switch on the second step at sign-in, for every account that has one: App > Sign-in.",
      cause: "The evidence of I2.5 in 4.2 ran out on 20 Nov 2026.",
    }),
  );
});
