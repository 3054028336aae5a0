"use server";

import { revalidatePath } from "next/cache";
import { issuePasswordReset } from "@/features/accounts/issue-password-reset";
import { requireActor } from "@/lib/auth";
import { acceptInvitation } from "./accept-invitation";
import { changeRoles } from "./change-roles";
import { deactivatePerson } from "./deactivate-person";
import { decideGrant } from "./decide-grant";
import { invitePerson } from "./invite-person";
import { reactivatePerson } from "./reactivate-person";
import type {
  AcceptInvitationInput,
  ChangeRolesInput,
  DecideGrantInput,
  InvitePersonInput,
  PersonInput,
} from "./schema";
import { takeBackInvitation } from "./take-back-invitation";

export async function invitePersonAction(input: InvitePersonInput) {
  const outcome = await invitePerson(await requireActor(), input);
  if (outcome.ok) revalidatePath("/people");
  return outcome;
}

export async function takeBackInvitationAction(input: { tokenHash: string }) {
  const outcome = await takeBackInvitation(await requireActor(), input);
  if (outcome.ok) revalidatePath("/people");
  return outcome;
}

export async function acceptInvitationAction(input: AcceptInvitationInput) {
  return acceptInvitation(input);
}

export async function changeRolesAction(input: ChangeRolesInput) {
  const outcome = await changeRoles(await requireActor(), input);
  if (outcome.ok) revalidatePath("/people", "layout");
  return outcome;
}

export async function decideGrantAction(input: DecideGrantInput) {
  const outcome = await decideGrant(await requireActor(), input);
  if (outcome.ok) revalidatePath("/people", "layout");
  return outcome;
}

export async function deactivatePersonAction(input: PersonInput) {
  const outcome = await deactivatePerson(await requireActor(), input);
  if (outcome.ok) revalidatePath("/people", "layout");
  return outcome;
}

export async function reactivatePersonAction(input: PersonInput) {
  const outcome = await reactivatePerson(await requireActor(), input);
  if (outcome.ok) revalidatePath("/people", "layout");
  return outcome;
}

export async function issuePasswordResetAction(input: PersonInput) {
  return issuePasswordReset(await requireActor(), input);
}
