"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { requireActor } from "@/lib/auth";
import { approvePolicy } from "./approve-policy";
import { coverReleases } from "./cover-releases";
import { draftPolicy } from "./draft-policy";
import { makeRenditions } from "./public/make-renditions";
import { publishPolicy } from "./publish-policy";
import { returnPolicy } from "./return-policy";
import type {
  ApprovePolicyInput,
  CoverReleasesInput,
  DraftPolicyInput,
  PolicyInput,
  PublishPolicyInput,
  ReturnPolicyInput,
  WithdrawPolicyInput,
} from "./schema";
import { submitPolicy } from "./submit-policy";
import { takeBackPolicy } from "./take-back-policy";
import { withdrawPolicy } from "./withdraw-policy";

export async function draftPolicyAction(input: DraftPolicyInput) {
  const outcome = await draftPolicy(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies");
  return outcome;
}

export async function coverReleasesAction(input: CoverReleasesInput) {
  const outcome = await coverReleases(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies");
  return outcome;
}

export async function submitPolicyAction(input: PolicyInput) {
  const outcome = await submitPolicy(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies", "layout");
  return outcome;
}

export async function takeBackPolicyAction(input: PolicyInput) {
  const outcome = await takeBackPolicy(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies", "layout");
  return outcome;
}

export async function approvePolicyAction(input: ApprovePolicyInput) {
  const outcome = await approvePolicy(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies", "layout");
  return outcome;
}

export async function returnPolicyAction(input: ReturnPolicyInput) {
  const outcome = await returnPolicy(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies", "layout");
  return outcome;
}

export async function publishPolicyAction(input: PublishPolicyInput) {
  const actor = await requireActor();
  const outcome = await publishPolicy(actor, input);
  if (outcome.ok) {
    const { versionId } = outcome.data;
    after(() => makeRenditions(actor, versionId));
    revalidatePath("/policies", "layout");
  }
  return outcome;
}

export async function withdrawPolicyAction(input: WithdrawPolicyInput) {
  const outcome = await withdrawPolicy(await requireActor(), input);
  if (outcome.ok) revalidatePath("/policies", "layout");
  return outcome;
}
