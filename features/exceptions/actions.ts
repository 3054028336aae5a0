"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import { approveException } from "./approve-exception";
import { rejectException } from "./reject-exception";
import { requestException } from "./request-exception";
import { revokeException } from "./revoke-exception";
import type { DecideExceptionInput, RejectExceptionInput, RequestExceptionInput, RevokeExceptionInput } from "./schema";

export async function requestExceptionAction(input: RequestExceptionInput) {
  const outcome = await requestException(await requireActor(), input);
  if (outcome.ok) revalidatePath("/exceptions");
  return outcome;
}

export async function approveExceptionAction(input: DecideExceptionInput) {
  const outcome = await approveException(await requireActor(), input);
  if (outcome.ok) revalidatePath("/exceptions");
  return outcome;
}

export async function rejectExceptionAction(input: RejectExceptionInput) {
  const outcome = await rejectException(await requireActor(), input);
  if (outcome.ok) revalidatePath("/exceptions");
  return outcome;
}

export async function revokeExceptionAction(input: RevokeExceptionInput) {
  const outcome = await revokeException(await requireActor(), input);
  if (outcome.ok) revalidatePath("/exceptions");
  return outcome;
}
