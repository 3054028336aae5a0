import { Prisma } from "@/generated/prisma/client";
import { command } from "@/lib/command";
import { loadContent } from "@/lib/content";
import { Refusal } from "@/lib/outcome";
import type { Tx } from "@/lib/transaction";
import { loadReleases, loadRequirements } from "./load";
import { requireReleases } from "./require-releases";
import { draftPolicySchema } from "./schema";
import { prefilledSection } from "./sections/prefill";

const TEMPLATE = "consumer-iot";

/** A product gets its policy: an address that never changes again, and a first text made of what is proven already. */
export const draftPolicy = command(draftPolicySchema, async ({ productId, slug, releaseIds }, tools) => {
  const { tx, actor, now, today, permit, record } = tools;
  const product = permit("policy:edit", await findProduct(tx, productId));
  if (product.archivedAt) throw new Refusal("conflict", "This product is archived.");
  if (product.policies.length > 0) throw new Refusal("conflict", "This product has a policy already.");
  await requireReleases(tools, productId, releaseIds);

  const template = loadContent().latestPolicyTemplate(TEMPLATE);
  if (!template) throw new Error(`There is no policy template ${TEMPLATE}.`);
  const releases = await loadReleases(tx, actor, releaseIds);
  const requirements = await loadRequirements(tx, actor, releases);

  const { organisationId, id: ownerId } = actor;
  const policy = await createOrRefuse(tx, {
    organisationId,
    productId,
    slug,
    templateId: template.id,
    templateVersion: template.version,
    ownerId,
    createdAt: now,
  });
  await tx.policyRelease.createMany({
    data: releaseIds.map((releaseId) => ({ organisationId, policyId: policy.id, releaseId })),
  });
  await tx.policySection.createMany({
    data: template.sections.map((section) => ({
      organisationId,
      policyId: policy.id,
      sectionId: section.id,
      body: { blocks: prefilledSection(section, requirements, releases, today) },
      contributorIds: [actor.id],
      changedById: actor.id,
      changedAt: now,
    })),
  });
  record("policy.drafted", { id: policy.id, productId }, { slug });
  return { policyId: policy.id };
});

async function findProduct(tx: Tx, productId: string) {
  const product = await tx.product.findUnique({
    where: { id: productId },
    include: { policies: { select: { id: true } } },
  });
  return product && { ...product, productId: product.id };
}

/** Addresses are unique over all organisations, and other organisations are out of sight: only the database can tell. */
async function createOrRefuse(tx: Tx, data: Prisma.PolicyUncheckedCreateInput) {
  try {
    return await tx.policy.create({ data });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    const fieldErrors = { slug: ["This address is taken. Choose another one"] };
    throw new Refusal("invalid", "Check the marked fields.", { fieldErrors });
  }
}
