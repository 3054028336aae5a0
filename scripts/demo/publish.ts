import { approvePolicy } from "@/features/policies/approve-policy";
import { draftPolicy } from "@/features/policies/draft-policy";
import { type FrozenText, toTick } from "@/features/policies/frozen-text";
import { makeRenditions } from "@/features/policies/public/make-renditions";
import { publishPolicy } from "@/features/policies/publish-policy";
import { submitPolicy } from "@/features/policies/submit-policy";
import { database } from "@/lib/db";
import type { Cast } from "./people";
import type { Stage } from "./play";

/** From a first draft, made of what is proven, to the published version with its page and PDF. */
export async function publish(stage: Stage, cast: Cast, productId: string, releaseId: string, slug: string) {
  const { policyId } = await stage.act(draftPolicy, cast.productManager, { productId, slug, releaseIds: [releaseId] });
  const { submissionId } = await stage.act(submitPolicy, cast.productManager, { policyId });
  const { state } = await database().submission.findUniqueOrThrow({ where: { id: submissionId } });
  const { words, facts } = toTick(state as unknown as FrozenText);
  await stage.act(approvePolicy, cast.securityLead, {
    submissionId,
    words: [...words],
    facts: [...facts],
    note: "Read against the device and the app.",
  });
  const changeNote = "The first policy for this product.";
  const { versionId } = await stage.act(publishPolicy, cast.productManager, { policyId, changeNote });
  await makeRenditions(cast.productManager, versionId);
  return { policyId };
}
