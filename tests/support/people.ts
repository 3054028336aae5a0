import "./database";
import { randomUUID } from "node:crypto";
import { database } from "@/lib/db";
import type { Actor, Role } from "@/lib/permissions";

/** An organisation with one person for each role, and a second security lead, so that four eyes can meet. */
export type Company = {
  organisationId: string;
  administrator: Actor;
  productManager: Actor;
  contributor: Actor;
  securityLead: Actor;
  secondSecurityLead: Actor;
  auditor: Actor;
};

/** Makes an organisation that no other test knows. */
export async function anOrganisation({ timeZone = "UTC" } = {}): Promise<Company> {
  const id = randomUUID();
  const name = "Example Devices";
  await database().organisation.create({ data: { id, name, timeZone, createdAt: new Date() } });
  const person = (called: string, ...roles: Role[]) => aPerson({ id, name, timeZone }, called, roles);
  return {
    organisationId: id,
    administrator: await person("Administrator", "ADMINISTRATOR"),
    productManager: await person("Product manager", "PRODUCT_MANAGER"),
    contributor: await person("Contributor", "CONTRIBUTOR"),
    securityLead: await person("Security lead", "SECURITY_LEAD"),
    secondSecurityLead: await person("Second security lead", "SECURITY_LEAD"),
    auditor: await person("Auditor", "AUDITOR"),
  };
}

/** One more person in an organisation, with an account that has no password yet. */
export async function aPerson(
  organisation: { id: string; name?: string; timeZone?: string },
  name: string,
  roles: Role[],
  onlyProductIds: string[] = [],
): Promise<Actor> {
  const email = `${randomUUID()}@example.org`;
  const createdAt = new Date();
  const account = await database().account.create({ data: { email, createdAt } });
  const person = await database().person.create({
    data: { organisationId: organisation.id, accountId: account.id, name, email, roles, onlyProductIds, createdAt },
  });
  return {
    kind: "person",
    id: person.id,
    accountId: account.id,
    organisationId: organisation.id,
    name,
    roles,
    onlyProductIds: onlyProductIds.length ? onlyProductIds : null,
    organisation: { name: organisation.name ?? "", timeZone: organisation.timeZone ?? "UTC", isDemo: false },
  };
}
