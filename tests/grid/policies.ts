import { createHash, randomUUID } from "node:crypto";
import { approvePolicy } from "@/features/policies/approve-policy";
import { coverReleases } from "@/features/policies/cover-releases";
import { draftPolicy } from "@/features/policies/draft-policy";
import { editSection } from "@/features/policies/edit-section";
import { keepRendition } from "@/features/policies/keep-rendition";
import { publishPolicy } from "@/features/policies/publish-policy";
import { returnPolicy } from "@/features/policies/return-policy";
import type { EditSectionInput } from "@/features/policies/schema";
import { submitPolicy } from "@/features/policies/submit-policy";
import { takeBackPolicy } from "@/features/policies/take-back-policy";
import { withdrawPolicy } from "@/features/policies/withdraw-policy";
import { database } from "@/lib/db";
import {
  aDescribedProduct,
  allTicks,
  anApprovedPolicy,
  aPolicyDraft,
  aPublishedPolicy,
  aSlug,
  aSubmittedPolicy,
} from "../support/builders/policies";
import { asking, type Cast, type Row } from "./row";

const note = "Say which update removes this risk.";
/** Drafted by the second security lead, submitted by the product manager. */
const waiting = async (cast: Cast) => (await aSubmittedPolicy(cast, { by: cast.secondSecurityLead })).submissionId;

export const policies: Record<string, Row> = {
  "policies/draft-policy": asking(draftPolicy, async (cast) => {
    const { productId, releaseId } = await aDescribedProduct(cast);
    return { productId, slug: aSlug(), releaseIds: [releaseId] };
  }),
  "policies/cover-releases": asking(coverReleases, async (cast) => {
    const { policyId, releaseId } = await aPolicyDraft(cast);
    return { policyId, releaseIds: [releaseId] };
  }),
  "policies/edit-section": asking(editSection, async (cast) => {
    const { policyId } = await aPolicyDraft(cast);
    const section = await database().policySection.findFirstOrThrow({ where: { policyId } });
    const { sectionId, revision, body } = section;
    return { policyId, sectionId, revision, body: body as EditSectionInput["body"] };
  }),
  "policies/submit-policy": asking(submitPolicy, async (cast) => ({ policyId: (await aPolicyDraft(cast)).policyId })),
  "policies/take-back-policy": asking(takeBackPolicy, async (cast) => ({
    policyId: (await aSubmittedPolicy(cast)).policyId,
  })),
  "policies/approve-policy": {
    ...asking(approvePolicy, async (cast) => {
      const submissionId = await waiting(cast);
      return { submissionId, ...(await allTicks(submissionId)) };
    }),
    fourEyes: true,
  },
  "policies/return-policy": {
    ...asking(returnPolicy, async (cast) => ({ submissionId: await waiting(cast), note })),
    fourEyes: true,
  },
  "policies/publish-policy": asking(publishPolicy, async (cast) => ({
    policyId: (await anApprovedPolicy(cast)).policyId,
    changeNote: "First version.",
  })),
  "policies/withdraw-policy": asking(withdrawPolicy, async (cast) => {
    const { policyId, number } = await aPublishedPolicy(cast);
    return { policyId, number, why: "One sentence in it was wrong." };
  }),
  "policies/keep-rendition": asking(keepRendition, async (cast) => {
    const { versionId } = await aPublishedPolicy(cast);
    const sha256 = createHash("sha256").update(versionId).digest("hex");
    return { versionId, format: "PDF" as const, storageKey: `${cast.organisationId}/${randomUUID()}`, sha256, size: 3 };
  }),
};
