import { randomUUID } from "node:crypto";
import { z } from "zod";
import { claimLink, workingLink } from "@/features/accounts/links";
import { withNewPassword } from "@/features/accounts/with-new-password";
import { command } from "@/lib/command";
import { type Outcome, Refusal } from "@/lib/outcome";
import { visitor } from "@/lib/session";
import { type SetUpOrganisationInput, setUpOrganisationSchema } from "./schema";

const openSchema = setUpOrganisationSchema.omit({ password: true }).extend({ passwordHash: z.string() });

/** The first administrator names the organisation and gets the first account; its trail begins here. */
const openOrganisation = command(openSchema, async (input, { tx, actor, now, permit, record }) => {
  const { token, personName, email, passwordHash, ...facts } = input;
  const id = actor.organisationId;
  permit("organisation:set-up", { organisationId: id });

  // Only the newest link is left unused, so two set-ups can not meet: they would meet on this row.
  await claimLink(tx, token, "FIRST_ADMINISTRATOR", now);
  if (await tx.organisation.findFirst()) throw new Refusal("conflict", "This server is set up already. Sign in.");

  await tx.organisation.create({ data: { id, ...facts, createdAt: now } });
  const account = await tx.account.create({ data: { email, passwordHash, createdAt: now } });
  const person = await tx.person.create({
    data: {
      organisationId: id,
      accountId: account.id,
      name: personName,
      email,
      roles: ["ADMINISTRATOR"],
      createdAt: now,
    },
  });
  record("organisation.set-up", { id }, { name: facts.name });
  record("person.joined", { id: person.id }, { roles: person.roles });
  return { organisationId: id };
});

/** Sets the server up with the link that its start printed. */
export function setUpOrganisation(input: SetUpOrganisationInput): Promise<Outcome<{ organisationId: string }>> {
  return withNewPassword(
    setUpOrganisationSchema,
    input,
    async ({ token, name, email, personName }) => {
      await workingLink(token, "FIRST_ADMINISTRATOR");
      return [name, email, personName];
    },
    (checked) => openOrganisation(visitor(randomUUID(), checked.timeZone), checked),
  );
}
