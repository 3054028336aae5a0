import { setUpDemo } from "@/features/organisation/set-up-demo";
import { at, now } from "@/lib/clock";
import { database } from "@/lib/db";
import type { Actor, Role } from "@/lib/permissions";

const cast = {
  administrator: { name: "Administrator", roles: ["ADMINISTRATOR"] },
  productManager: { name: "Product manager", roles: ["PRODUCT_MANAGER"] },
  contributor: { name: "Contributor", roles: ["CONTRIBUTOR"] },
  engineer: { name: "Firmware engineer", roles: ["CONTRIBUTOR"] },
  securityLead: { name: "Security lead", roles: ["SECURITY_LEAD"] },
  secondSecurityLead: { name: "Second security lead", roles: ["SECURITY_LEAD"] },
  auditor: { name: "Auditor", roles: ["AUDITOR"] },
} satisfies Record<string, { name: string; roles: Role[] }>;

export type Cast = Record<keyof typeof cast, Actor> & { organisationId: string };

/** Opens the demo's organisation, as it was more than a year ago, with one person for each role. */
export async function openOrganisation(): Promise<Cast> {
  const organisation = {
    name: "Example Devices",
    legalName: "Example Devices Ltd",
    address: "1 Example Street, 1000 Exampletown",
    contactEmail: "hello@example.org",
    securityContact: "security@example.org",
    timeZone: "UTC",
  };
  const people = Object.values(cast).map(({ name, roles }) => ({
    name,
    roles,
    email: `${name.toLowerCase().replaceAll(" ", ".")}@example.org`,
  }));
  const opened = new Date(now().getTime() - 420 * 86_400_000);
  const outcome = await at(opened, () => setUpDemo({ ...organisation, people }));
  if (!outcome.ok) throw new Error(outcome.message);

  const { organisationId } = outcome.data;
  const rows = await database().person.findMany({ where: { organisationId } });
  const actors = Object.entries(cast).map(([key, { name }]) => {
    const row = rows.find((person) => person.name === name);
    if (!row) throw new Error(`The demo has no ${name}.`);
    const actor: Actor = {
      kind: "person",
      id: row.id,
      accountId: row.accountId ?? "",
      organisationId,
      name,
      roles: row.roles,
      onlyProductIds: null,
      organisation: { name: organisation.name, timeZone: organisation.timeZone, isDemo: true },
    };
    return [key, actor];
  });
  return { ...Object.fromEntries(actors), organisationId };
}
