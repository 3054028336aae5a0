import type { Prisma } from "@/generated/prisma/client";
import { command, type Tools } from "@/lib/command";
import { counted } from "@/lib/counted";
import { addYears, fromDay } from "@/lib/day";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import type { Built } from "./document/build-document";
import { contentHash } from "./document/content-hash";
import { policyDocumentSchema } from "./document/document";
import { judgeText } from "./document/judge-text";
import { type FrozenText, factsIn } from "./frozen-text";
import { findPolicy, type LoadedPolicy, type LoadedRelease, loadFacts, loadReleases } from "./load";
import { keepUntil, whyNotPublishable } from "./rules";
import { publishPolicySchema } from "./schema";

/** Publishing freezes the approved text as the next numbered version. What was approved is what is printed. */
export const publishPolicy = command(publishPolicySchema, async ({ policyId, changeNote }, tools) => {
  const { tx, actor, now, today, permit, record } = tools;
  const policy = permit("policy:publish", await findPolicy(tx, policyId));
  const obstacle = whyNotPublishable(policy);
  if (obstacle || !policy.approvedId) throw new Refusal("conflict", obstacle ?? "");

  const number = policy.latestVersion + 1;
  const { judged, releases } = await freeze(tools, policy, policy.approvedId, number, changeNote);
  const { obstacles } = judged;
  if (obstacles.length > 0) {
    const message = counted(obstacles.length, "thing stops publishing.", "things stop publishing.");
    throw new Refusal("conflict", message, { obstacles });
  }

  // A ground can fall and a colleague can publish while we look: both move a number that we have read.
  await holdAssessments(tx, releases);
  const { count } = await tx.policy.updateMany({
    where: { id: policyId, revision: policy.revision, latestVersion: policy.latestVersion, state: "APPROVED" },
    data: { latestVersion: number, state: "DRAFT", approvedId: null, revision: { increment: 1 } },
  });
  if (count === 0) throw new Refusal("conflict", "Somebody has just changed or published this policy.");

  const document = policyDocumentSchema.parse(judged.document);
  const documentSha256 = contentHash(document);
  const supportEndsOn = document.supportUntil;
  const version = await tx.policyVersion.create({
    data: {
      organisationId: actor.organisationId,
      policyId,
      number,
      document: document as unknown as Prisma.InputJsonValue,
      documentSha256,
      changeNote,
      trailHead: document.trailHead?.hash ?? "",
      publishedById: actor.id,
      publishedAt: now,
      keepUntil: fromDay(keepUntil(today, supportEndsOn, addYears(today, 10))),
      supportEndsOn: supportEndsOn ? fromDay(supportEndsOn) : null,
    },
  });
  await tx.versionGround.createMany({ data: groundsOf(judged, version) });
  record(
    "policy.published",
    { id: policyId, productId: policy.productId },
    { version: number, sha256: documentSha256 },
  );
  return { versionId: version.id, number };
});

/** The approved words with the claims judged today. Facts are printed as they were approved, so they must still be so. */
async function freeze(tools: Tools, policy: LoadedPolicy, approvedId: string, version: number, changeNote: string) {
  const { tx, actor, today } = tools;
  const approved = await tx.submission.findUniqueOrThrow({ where: { id: approvedId } });
  const text = approved.state as unknown as FrozenText;
  const releases = await loadReleases(
    tx,
    actor,
    text.releases.map(({ releaseId }) => releaseId),
  );
  const facts = await loadFacts(tx, policy, releases);
  if (hashOf(factsIn(text.sections, facts)) !== hashOf(text.facts)) {
    throw new Refusal("conflict", "A fact has changed since the text was approved. Take a look, and submit it again.");
  }
  const earlier = await tx.policyVersion.findMany({ where: { policyId: policy.id }, orderBy: { number: "desc" } });
  const head = await tx.trailHead.findUnique({ where: { organisationId: actor.organisationId } });
  const edition = {
    version,
    today,
    changeNote,
    earlier: earlier.map((it) => ({
      number: it.number,
      on: (it.document as unknown as { on: string }).on,
      changeNote: it.changeNote,
      withdrawn: it.withdrawnAt !== null,
    })),
    trailHead: head && { entry: Number(head.sequence), hash: head.hash },
  };
  const judged = await judgeText(tx, actor, policy, { sections: text.sections, facts, releases }, edition);
  return { judged, releases };
}

/** Taken in the order of their ids, as everybody takes them, so that nobody waits in a circle. */
async function holdAssessments(tx: Tools["tx"], releases: readonly LoadedRelease[]) {
  for (const { assessmentId, revision } of releases) {
    if (!assessmentId) continue;
    const { count } = await tx.assessment.updateMany({ where: { id: assessmentId, revision }, data: { revision } });
    if (count === 0) throw new Refusal("conflict", "An answer has just changed. Look again before you publish.");
  }
}

function groundsOf(
  built: Built,
  version: { id: string; organisationId: string },
): Prisma.VersionGroundCreateManyInput[] {
  return built.claims.flatMap(({ claim, standing }) =>
    standing.standing === "no-proof"
      ? []
      : standing.grounds.map((ground) => ({
          organisationId: version.organisationId,
          versionId: version.id,
          claimId: claim.id,
          ...ground,
        })),
  );
}
