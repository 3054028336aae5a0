import { acceptAnswer } from "@/features/assessments/accept-answer";
import { answerRequirement } from "@/features/assessments/answer-requirement";
import { submitAnswer } from "@/features/assessments/submit-answer";
import { linkEvidence } from "@/features/evidence/link-evidence";
import type { Verdict } from "@/generated/prisma/enums";
import { database } from "@/lib/db";
import type { Shelf } from "./evidence";
import type { Cast } from "./people";
import type { Stage } from "./play";
import { type Held, OWASP, told } from "./told";

/** Where a product's story differs from "met". How far it got: only written, submitted, or accepted. */
export type Turn = { verdict?: Verdict; why?: string; until?: "written" | "submitted" | "accepted" };

/** The answers to one checklist of an assessment that apply, in its order. */
export async function listApplicable(assessmentId: string, checklistId: Held = OWASP) {
  const rows = await database().answer.findMany({ where: { assessmentId, checklistId, applies: true } });
  const order = Object.keys(told[checklistId]);
  return rows.sort((a, b) => order.indexOf(a.requirementId) - order.indexOf(b.requirementId));
}

/** The contributor answers a requirement, proves it where it is met, and a security lead looks at it. */
export async function answer(
  stage: Stage,
  cast: Cast,
  row: { id: string; checklistId: string; requirementId: string; revision: number },
  shelf: Shelf,
  turn: Turn = {},
) {
  const { checklistId, requirementId, id: answerId, revision } = row;
  const usual = told[checklistId as Held][requirementId];
  if (!usual) throw new Error(`The demo has no words for ${requirementId}.`);
  const { verdict = "MET", why = usual.why, until = "accepted" } = turn;
  await stage.act(answerRequirement, cast.contributor, {
    answerId,
    revision,
    verdict,
    rationale: why,
    values: verdict === "MET" ? usual.values : {},
  });
  if (verdict === "MET") {
    const { revisionId } = shelf[usual.proof];
    await stage.act(linkEvidence, cast.contributor, { answerId, revisionId });
  }
  if (until === "written") return null;
  const { submissionId } = await stage.act(submitAnswer, cast.contributor, { answerId });
  if (until === "accepted") await stage.act(acceptAnswer, cast.securityLead, { submissionId });
  return submissionId;
}
