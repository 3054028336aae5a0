import { Role } from "@/generated/prisma/enums";

export { Role };

/** Whoever acts. Read from the database on each request, so that a lost role is lost at once. */
export type Actor = {
  kind: "person" | "visitor" | "system";
  id: string;
  accountId?: string;
  organisationId: string;
  name: string;
  roles: readonly Role[];
  /** Null: every product. Otherwise the only ones that exist for this person. */
  onlyProductIds: readonly string[] | null;
  organisation: { name: string; timeZone: string; isDemo: boolean };
};

type Owned = { organisationId: string; productId?: string | null };
type InProduct = Owned & { productId: string };
type Contributed = Owned & { contributorIds: readonly string[] };
type Answered = Owned & { assigneeId: string | null };
/** What is about no row: signing in, managing people, reading the trail. */
type WholeOrganisation = Owned;

const is = (actor: Actor, ...roles: Role[]) => roles.some((role) => actor.roles.includes(role));
const works = (actor: Actor) => is(actor, "PRODUCT_MANAGER", "CONTRIBUTOR", "SECURITY_LEAD");
const leads = (actor: Actor) => is(actor, "PRODUCT_MANAGER", "SECURITY_LEAD");
const reads = (actor: Actor) => is(actor, "PRODUCT_MANAGER", "CONTRIBUTOR", "SECURITY_LEAD", "AUDITOR");
const administers = (actor: Actor) => is(actor, "ADMINISTRATOR");
/** Four eyes: nobody who had a hand in something decides it, whatever their roles. */
const decides = (actor: Actor, target: Contributed) =>
  is(actor, "SECURITY_LEAD") && !target.contributorIds.includes(actor.id);
/** What is theirs or nobody's, for those who only contribute. */
const answers = (actor: Actor, target: Answered) =>
  leads(actor) || (is(actor, "CONTRIBUTOR") && (target.assigneeId === null || target.assigneeId === actor.id));

/** Who may do what, on one page. A test prints it as a grid. */
export const permissions = {
  "account:sign-in": (actor: Actor, _: WholeOrganisation) => actor.kind === "visitor",
  "account:use-link": (actor: Actor, _: WholeOrganisation) => actor.kind === "visitor",
  "account:recover": (actor: Actor, _: WholeOrganisation) => actor.kind === "system",
  "account:own": (actor: Actor, account: Owned & { accountId: string }) => actor.accountId === account.accountId,
  "organisation:set-up": (actor: Actor, _: WholeOrganisation) => actor.kind === "visitor" || actor.kind === "system",
  "organisation:describe": (actor: Actor, _: WholeOrganisation) => administers(actor),

  "people:read": (actor: Actor, _: WholeOrganisation) => actor.kind === "person",
  "people:manage": (actor: Actor, _: WholeOrganisation) => administers(actor),
  // A reviewing right is decided by somebody who reviews already, never by who asked for it or would get it.
  "people:decide-grant": (actor: Actor, grant: Contributed) => decides(actor, grant) && actor.onlyProductIds === null,

  "checklist:import": (actor: Actor, _: WholeOrganisation) => leads(actor) && actor.onlyProductIds === null,

  "product:register": (actor: Actor, _: WholeOrganisation) => leads(actor) && actor.onlyProductIds === null,
  "product:read": (actor: Actor, _: InProduct) => reads(actor),
  "product:edit": (actor: Actor, _: InProduct) => leads(actor),
  "profile:edit": (actor: Actor, _: InProduct) => leads(actor),
  "profile:review": (actor: Actor, submission: Contributed) => decides(actor, submission),

  "assessment:read": (actor: Actor, _: InProduct) => reads(actor),
  "assessment:start": (actor: Actor, _: InProduct) => leads(actor),
  "answer:edit": (actor: Actor, answer: Answered) => answers(actor, answer),
  "answer:assign": (actor: Actor, _: Owned) => leads(actor),
  "answer:review": (actor: Actor, submission: Contributed) => decides(actor, submission),

  "evidence:read": (actor: Actor, _: Owned) => reads(actor),
  "evidence:add": (actor: Actor, _: Owned) => works(actor),
  "evidence:edit": (actor: Actor, evidence: Owned & { ownerId: string }) =>
    leads(actor) || (works(actor) && evidence.ownerId === actor.id),
  "evidence:review": (actor: Actor, submission: Contributed) => decides(actor, submission),
  "evidence:withdraw": (actor: Actor, _: Owned) => leads(actor),
  "file:clear": (actor: Actor, _: Owned) => actor.kind === "system",

  "exception:read": (actor: Actor, _: Owned) => reads(actor),
  "exception:request": (actor: Actor, answer: Answered) => answers(actor, answer),
  "exception:review": (actor: Actor, exception: Contributed) => decides(actor, exception),
  "exception:revoke": (actor: Actor, _: Owned) => leads(actor),

  "policy:read": (actor: Actor, _: InProduct) => reads(actor),
  "policy:edit": (actor: Actor, _: InProduct) => leads(actor),
  "policy:review": (actor: Actor, submission: Contributed) => decides(actor, submission),
  "policy:publish": (actor: Actor, _: InProduct) => leads(actor),
  "policy:withdraw": (actor: Actor, _: InProduct) => leads(actor),

  "trail:read": (actor: Actor, _: WholeOrganisation) => reads(actor) || administers(actor),
  "trail:verify": (actor: Actor, _: WholeOrganisation) => is(actor, "SECURITY_LEAD", "AUDITOR"),
} satisfies Record<string, (actor: Actor, target: never) => boolean>;

export type Permission = keyof typeof permissions;
export type TargetOf<P extends Permission> = Parameters<(typeof permissions)[P]>[1];

/** Whether the actor holds a permission on a row that exists for them. */
export function can<P extends Permission>(actor: Actor, permission: P, target: TargetOf<P>): boolean {
  const allows = permissions[permission] as (actor: Actor, target: TargetOf<P>) => boolean;
  return exists(actor, target) && allows(actor, target);
}

/** What a person may not see does not exist for them: another organisation's rows, and products they are not let in to. */
export function exists(actor: Actor, target: Owned): boolean {
  if (target.organisationId !== actor.organisationId) return false;
  return actor.onlyProductIds === null || !target.productId || actor.onlyProductIds.includes(target.productId);
}

/** The same, as the `where` of a query over rows that carry a productId. */
export function visibleTo(actor: Actor): { organisationId: string; productId?: { in: string[] } } {
  const { organisationId, onlyProductIds } = actor;
  return onlyProductIds ? { organisationId, productId: { in: [...onlyProductIds] } } : { organisationId };
}
