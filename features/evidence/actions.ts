"use server";

import { requireActor } from "@/lib/auth";
import { acceptEvidence } from "./accept-evidence";
import { addEvidence } from "./add-evidence";
import { archiveEvidence } from "./archive-evidence";
import { linkEvidence } from "./link-evidence";
import { replaceEvidence } from "./replace-evidence";
import { returnEvidence } from "./return-evidence";
import type {
  AcceptEvidenceInput,
  AddEvidenceInput,
  ArchiveEvidenceInput,
  LinkEvidenceInput,
  ReplaceEvidenceInput,
  ReturnEvidenceInput,
  RevisionInput,
  UnlinkEvidenceInput,
  WithdrawEvidenceInput,
} from "./schema";
import { submitEvidence } from "./submit-evidence";
import { takeBackEvidence } from "./take-back-evidence";
import { unlinkEvidence } from "./unlink-evidence";
import { withdrawEvidence } from "./withdraw-evidence";

// None of these renders a page again: the screen that sent it knows what to refresh, and a workspace of 400
// requirements is not drawn anew for one link.

export async function addEvidenceAction(input: AddEvidenceInput) {
  return addEvidence(await requireActor(), input);
}

export async function replaceEvidenceAction(input: ReplaceEvidenceInput) {
  return replaceEvidence(await requireActor(), input);
}

export async function linkEvidenceAction(input: LinkEvidenceInput) {
  return linkEvidence(await requireActor(), input);
}

export async function unlinkEvidenceAction(input: UnlinkEvidenceInput) {
  return unlinkEvidence(await requireActor(), input);
}

export async function submitEvidenceAction(input: RevisionInput) {
  return submitEvidence(await requireActor(), input);
}

export async function takeBackEvidenceAction(input: RevisionInput) {
  return takeBackEvidence(await requireActor(), input);
}

export async function acceptEvidenceAction(input: AcceptEvidenceInput) {
  return acceptEvidence(await requireActor(), input);
}

export async function returnEvidenceAction(input: ReturnEvidenceInput) {
  return returnEvidence(await requireActor(), input);
}

export async function withdrawEvidenceAction(input: WithdrawEvidenceInput) {
  return withdrawEvidence(await requireActor(), input);
}

export async function archiveEvidenceAction(input: ArchiveEvidenceInput) {
  return archiveEvidence(await requireActor(), input);
}
