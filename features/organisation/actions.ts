"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import { describeOrganisation } from "./describe-organisation";
import type { DescribeOrganisationInput, SetUpOrganisationInput } from "./schema";
import { setUpOrganisation } from "./set-up-organisation";

export async function setUpOrganisationAction(input: SetUpOrganisationInput) {
  return setUpOrganisation(input);
}

export async function describeOrganisationAction(input: DescribeOrganisationInput) {
  const outcome = await describeOrganisation(await requireActor(), input);
  if (outcome.ok) revalidatePath("/", "layout");
  return outcome;
}
