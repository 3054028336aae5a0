type None = Record<string, never>;
type Hash = { sha256: string };

/**
 * Everything that can be recorded. Details are ids, hashes and short values: text stays in the row it belongs to,
 * where it can be redacted without breaking the chain. The part before the dot is the kind of thing it happened to.
 */
export type AuditDetails = {
  "organisation.set-up": { name: string };
  "organisation.described": { fields: string[] };
  "organisation.set-up-offered": { until: string };
  "organisation.demo-opened": { people: number; until: string };

  "account.signed-in": { session: string };
  "account.sign-in-failed": None;
  "account.locked": { until: string };
  "account.signed-out": { session: string };
  "account.password-changed": None;
  "account.reset-issued": { until: string };
  "account.password-reset": None;
  "account.unlocked": None;
  "person.invited": { roles: string[]; until: string };
  "person.invitation-taken-back": None;
  "person.joined": { roles: string[] };
  "person.roles-changed": { before: string[]; after: string[] };
  "person.right-requested": { role: string };
  "person.right-granted": { role: string };
  "person.right-refused": { role: string };
  "person.deactivated": None;
  "person.reactivated": None;

  "checklist.imported": { version: string; requirements: number } & Hash;
  "checklist.retired": None;
  "checklist.restored": None;

  "product.registered": { name: string };
  "product.described": { fields: string[] };
  "product.archived": None;
  "product.restored": None;
  "model.added": { designation: string };
  "release.added": { hardware: string; firmware: string; follows?: string };
  "release.shipped": { on: string };
  "profile.edited": { question: string; value: string; choices?: string[] };
  "profile.submitted": Hash;
  "profile.taken-back": Hash;
  "profile.accepted": Hash & { left: number; returned: number };
  "profile.returned": Hash;
  "fact.changed": { fact: string; revision: number } & Hash;
  "data-item.added": { name: string };
  "data-item.changed": { name: string; revision: number };
  "data-item.archived": { name: string };

  "assessment.started": { checklist: string; version: string; requirements: number };
  "assessment.checklist-added": { checklist: string; version: string; requirements: number; fresh: number };
  "assessment.checklist-removed": { checklist: string; version: string; requirements: number };
  "assessment.upgraded": { checklist: string; from: string; to: string; added: number; gone: number; confirm: number };
  "answer.edited": { key: string; revision: number; verdict: string | null } & Hash;
  "answer.taken-over": { key: string; from: string; revision: number; verdict: string | null; evidence: number } & Hash;
  "answer.assigned": { key: string; to: string | null; due: string | null };
  "answer.submitted": { key: string; verdict: string } & Hash;
  "answer.taken-back": { key: string } & Hash;
  "answer.accepted": { key: string; verdict: string } & Hash;
  "answer.returned": { key: string } & Hash;
  "answer.reopened": { key: string };
  "answer.reinstated": { key: string } & Hash;

  "file.kept": { size: number } & Hash;
  "file.cleared": Hash;
  "evidence.added": { kind: string; revision: number } & Hash;
  "evidence.revised": { revision: number } & Hash;
  "evidence.linked": { key: string; revision: number };
  "evidence.unlinked": { key: string; revision: number };
  "evidence.submitted": { revision: number } & Hash;
  "evidence.taken-back": { revision: number } & Hash;
  "evidence.accepted": { revision: number } & Hash;
  "evidence.returned": { revision: number } & Hash;
  "evidence.withdrawn": { revision: number; dropped: number };
  "evidence.archived": None;

  "exception.requested": { key: string; until: string };
  "exception.approved": { key: string; until: string };
  "exception.rejected": { key: string };
  "exception.revoked": { key: string };

  "policy.drafted": { slug: string };
  "policy.edited": { section: string; revision: number } & Hash;
  "policy.submitted": Hash;
  "policy.taken-back": Hash;
  "policy.approved": Hash;
  "policy.returned": Hash;
  "policy.published": { version: number } & Hash;
  "policy.withdrawn": { version: number };
  "policy.releases-chosen": { releases: string[] };
  "policy.rendered": { format: string } & Hash;

  "permission.refused": { permission: string };
};

export type AuditAction = keyof AuditDetails;

/**
 * What still happens to an archived product: it comes back, and what was wrong or is public can be taken away. Any other
 * change is refused until it is restored.
 */
export const onArchived: ReadonlySet<AuditAction> = new Set<AuditAction>([
  "product.archived",
  "product.restored",
  "evidence.withdrawn",
  "policy.withdrawn",
  "policy.rendered",
]);

/** What a line is about: its row, and the product that row belongs to, if any. */
export type AuditSubject = { id: string; productId?: string | null };

/** The chain of what belongs to no organisation: sign-in attempts for unknown accounts, the first set-up. */
export const INSTALLATION = "00000000-0000-0000-0000-000000000000";
