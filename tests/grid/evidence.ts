import { createHash, randomUUID } from "node:crypto";
import { acceptEvidence } from "@/features/evidence/accept-evidence";
import { addEvidence } from "@/features/evidence/add-evidence";
import { archiveEvidence } from "@/features/evidence/archive-evidence";
import { clearOrphans } from "@/features/evidence/clear-orphans";
import { keepFile } from "@/features/evidence/keep-file";
import { linkEvidence } from "@/features/evidence/link-evidence";
import { replaceEvidence } from "@/features/evidence/replace-evidence";
import { returnEvidence } from "@/features/evidence/return-evidence";
import { submitEvidence } from "@/features/evidence/submit-evidence";
import { takeBackEvidence } from "@/features/evidence/take-back-evidence";
import { unlinkEvidence } from "@/features/evidence/unlink-evidence";
import { withdrawEvidence } from "@/features/evidence/withdraw-evidence";
import { aLinkedNote, anAssessment } from "../support/builders/assessments";
import { aNote, anUnprovenAnswer, anUpload, aPieceOfEvidence, type Told } from "../support/builders/evidence";
import { aProduct } from "../support/builders/products";
import { given } from "./assessments";
import { asking, type Cast, type Row } from "./row";

const note = "The serial number on the photo is another device's.";

/** Evidence for a product, brought by the contributor unless said otherwise. */
async function aPiece(cast: Cast, told: Told = {}) {
  const { productId } = await aProduct(cast);
  return aPieceOfEvidence(cast, { productId, ...told });
}

const waiting = async (cast: Cast) => (await aPiece(cast, { by: cast.secondSecurityLead, submit: true })).revisionId;

export const evidence: Record<string, Row> = {
  "evidence/keep-file": asking(keepFile, ({ organisationId }) => ({
    storageKey: `${organisationId}/${randomUUID()}`,
    sha256: createHash("sha256").update(organisationId).digest("hex"),
    size: 3,
    mediaType: "text/plain",
  })),
  "evidence/add-evidence": asking(addEvidence, async (cast) => aNote({ productId: (await aProduct(cast)).productId })),
  "evidence/add-evidence (for an answer)": asking(addEvidence, async (cast) => {
    const { answerId, productId } = await anUnprovenAnswer(cast);
    return aNote({ productId, answerId: await given(cast, answerId) });
  }),
  "evidence/replace-evidence": asking(replaceEvidence, async (cast) => {
    const { evidenceId } = await aPiece(cast);
    const { effectiveOn } = aNote();
    return { evidenceId, after: 1, kind: "NOTE" as const, note: "Measured again on five devices.", effectiveOn };
  }),
  "evidence/submit-evidence": asking(submitEvidence, async (cast) => ({ revisionId: (await aPiece(cast)).revisionId })),
  "evidence/take-back-evidence": asking(takeBackEvidence, async (cast) => ({
    revisionId: (await aPiece(cast, { submit: true })).revisionId,
  })),
  "evidence/accept-evidence": {
    ...asking(acceptEvidence, async (cast) => ({ revisionId: await waiting(cast) })),
    fourEyes: true,
  },
  "evidence/return-evidence": {
    ...asking(returnEvidence, async (cast) => ({ revisionId: await waiting(cast), note })),
    fourEyes: true,
  },
  "evidence/withdraw-evidence": asking(withdrawEvidence, async (cast) => ({
    revisionId: (await aPiece(cast)).revisionId,
    why: note,
  })),
  "evidence/archive-evidence": asking(archiveEvidence, async (cast) => ({
    evidenceId: (await aPiece(cast)).evidenceId,
  })),
  "evidence/link-evidence": asking(linkEvidence, async (cast) => {
    const { answerId, productId, releaseId } = await anUnprovenAnswer(cast);
    const { revisionId } = await aPieceOfEvidence(cast, { productId, releaseIds: [releaseId] });
    return { answerId: await given(cast, answerId), revisionId };
  }),
  "evidence/unlink-evidence": asking(unlinkEvidence, async (cast) => {
    const assessment = await anAssessment(cast);
    const { answerId } = await anUnprovenAnswer(cast, { assessment });
    const { revisionId } = await aLinkedNote(cast.contributor, assessment, answerId, null);
    return { answerId: await given(cast, answerId), revisionId };
  }),
  "evidence/clear-orphans": {
    async prepare(cast) {
      await anUpload(cast.contributor, `Nobody took this up in ${cast.organisationId}.`);
      const before = new Date(Date.now() + 60_000);
      return (actor) => clearOrphans(actor, { before });
    },
    own: true,
  },
};
