import { randomUUID } from "node:crypto";
import type { Verdict } from "@/generated/prisma/enums";
import { database } from "@/lib/db";
import type { Company } from "../people";

/**
 * An open answer of a product's release, straight in the database, for tests of what is built on answers: it needs no
 * content and no profile. The contributor wrote it.
 */
export async function aBareAnswer(company: Company, { verdict = "NOT_MET" as Verdict, requirementId = "I1.2" } = {}) {
  const { organisationId, productManager, contributor } = company;
  const moment = new Date();
  const db = database();
  const owned = { organisationId, createdAt: moment };
  const product = await db.product.create({ data: { ...owned, name: "Hallway Lock 2", ownerId: productManager.id } });
  const release = await db.release.create({
    data: { ...owned, productId: product.id, hardwareRevision: "C", firmwareVersion: "4.2.0" },
  });
  const assessment = await db.assessment.create({
    data: { ...owned, productId: product.id, releaseId: release.id },
  });
  const answer = await db.answer.create({
    data: {
      organisationId,
      assessmentId: assessment.id,
      checklistId: "owasp-iot-2017-manufacturer",
      requirementId,
      verdict,
      rationale: "The keypad has no room for a second step.",
      revision: 1,
      changedById: contributor.id,
      changedAt: moment,
    },
  });
  await db.answerEdit.create({
    data: {
      id: randomUUID(),
      organisationId,
      answerId: answer.id,
      revision: 1,
      verdict,
      rationale: answer.rationale,
      values: {},
      editedById: contributor.id,
      editedAt: moment,
    },
  });
  return { answerId: answer.id, assessmentId: assessment.id, productId: product.id, releaseId: release.id };
}

/** How an answer stands in the database now. */
export function findAnswer(answerId: string) {
  return database().answer.findUniqueOrThrow({ where: { id: answerId } });
}
