"use server";

import type { SetUpOrganisationInput } from "./schema";
import { setUpOrganisation } from "./set-up-organisation";

export async function setUpOrganisationAction(input: SetUpOrganisationInput) {
  return setUpOrganisation(input);
}
