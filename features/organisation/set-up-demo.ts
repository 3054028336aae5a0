import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Role } from "@/generated/prisma/enums";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { system } from "@/lib/session";

const schema = z.object({
  name: z.string(),
  legalName: z.string(),
  address: z.string(),
  contactEmail: z.string(),
  securityContact: z.string(),
  timeZone: z.string(),
  people: z.array(z.object({ name: z.string(), email: z.string(), roles: z.array(z.enum(Role)) })).min(1),
});

/** The installation opens an organisation that is not real, with people called by their role. None has a password. */
const openDemoOrganisation = command(schema, async ({ people, ...facts }, { tx, actor, now, permit, record }) => {
  const id = actor.organisationId;
  permit("organisation:set-up", { organisationId: id });
  if (await tx.organisation.findFirst()) throw new Refusal("conflict", "An organisation exists already.");

  await tx.organisation.create({ data: { id, ...facts, isDemo: true, createdAt: now } });
  record("organisation.set-up", { id }, { name: facts.name });
  for (const { name, email, roles } of people) {
    const account = await tx.account.create({ data: { email, createdAt: now } });
    const person = await tx.person.create({
      data: { organisationId: id, accountId: account.id, name, email, roles, createdAt: now },
    });
    record("person.joined", { id: person.id }, { roles });
  }
  return { organisationId: id };
});

/** For `--demo`: refuses wherever an organisation exists. */
export function setUpDemo(input: z.input<typeof schema>) {
  return openDemoOrganisation(system(randomUUID(), input.timeZone), input);
}
