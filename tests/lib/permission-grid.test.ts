import { expect, test } from "vitest";
import { type Actor, can, type Permission, permissions, Role } from "@/lib/permissions";

// A change of rights shows in review as a change of permission-grid.txt. Run vitest with -u to accept one.

const HERE = "0190a000-0000-7000-8000-000000000001";
const ELSEWHERE = "0190a000-0000-7000-8000-000000000002";
const ME = "0190a000-0000-7000-8000-00000000000a";
const OTHER = "0190a000-0000-7000-8000-00000000000b";
const PRODUCT = "0190a000-0000-7000-8000-00000000000c";

const actor = (kind: Actor["kind"], roles: Role[], organisationId = HERE, products: string[] | null = null): Actor => ({
  kind,
  id: ME,
  accountId: kind === "person" ? ME : undefined,
  organisationId,
  name: "Somebody",
  roles,
  onlyProductIds: products,
  organisation: { name: "Example Devices", timeZone: "UTC", isDemo: false },
});

/** A row that answers to every permission: somebody else's, or one that the actor had a hand in. */
const row = (who: string) => ({
  organisationId: HERE,
  productId: PRODUCT,
  contributorIds: [who],
  assigneeId: who,
  ownerId: who,
  accountId: who,
});

const columns: [head: string, actor: Actor][] = [
  ...Object.values(Role).map((role): [string, Actor] => [
    role.toLowerCase().replace("_", " "),
    actor("person", [role]),
  ]),
  ["lead, 1 product", actor("person", ["SECURITY_LEAD"], HERE, [PRODUCT])],
  ["no role", actor("person", [])],
  ["nobody", actor("visitor", [])],
  ["the server", actor("system", [])],
  ["elsewhere", actor("person", Object.values(Role), ELSEWHERE)],
  ["other product", actor("person", ["SECURITY_LEAD", "PRODUCT_MANAGER"], HERE, [OTHER])],
];

function cell(who: Actor, permission: Permission): string {
  const [theirs, others] = [can(who, permission, row(ME)), can(who, permission, row(OTHER))];
  if (theirs && others) return "yes";
  if (theirs) return "own only";
  return others ? "others' only" : "";
}

test("who may do what", async () => {
  const width = 16;
  const line = (first: string, rest: string[]) =>
    `${first.padEnd(22)}${rest.map((text) => text.padEnd(width)).join("")}`.trimEnd();
  const grid = [
    line(
      "",
      columns.map(([head]) => head),
    ),
    ...(Object.keys(permissions) as Permission[]).map((permission) =>
      line(
        permission,
        columns.map(([, who]) => cell(who, permission)),
      ),
    ),
  ];
  await expect(`${grid.join("\n")}\n`).toMatchFileSnapshot("permission-grid.txt");
});

test("for another organisation nothing exists, whatever the roles", () => {
  const stranger = actor("person", Object.values(Role), ELSEWHERE);
  for (const permission of Object.keys(permissions) as Permission[]) expect(cell(stranger, permission)).toBe("");
});

test("no role decides what it had a hand in", () => {
  const everything = actor("person", Object.values(Role));
  const deciding = (Object.keys(permissions) as Permission[]).filter((name) => /:(review|decide-grant)$/.test(name));
  expect(deciding.length).toBeGreaterThan(4);
  for (const permission of deciding) expect(cell(everything, permission)).toBe("others' only");
});
