import { partsOfKey } from "@/features/checklists/key-rules";
import { roleWords } from "@/features/people/rules";
import type { AuditAction, AuditDetails } from "@/lib/audit";
import { counted } from "@/lib/counted";
import { sayDay } from "@/lib/day";

/** A piece of a sentence: words, or the name of a thing with the place where it can be seen. */
export type Piece = string | { name: string; href?: string };

/** Names for the ids in a line, found beforehand. */
export type Names = {
  /** Who did it. */
  actor: Piece;
  /** What the line is about. */
  subject: Piece;
  /** Any other person. */
  person: (id: string) => Piece;
  /** The day of a moment, where the organisation is. */
  day: (moment: string) => string;
};

type Sentence<A extends AuditAction> = (it: Names, details: AuditDetails[A]) => Piece[];

const verdicts: Record<string, string> = {
  MET: "met",
  PARTLY_MET: "partly met",
  NOT_MET: "not met",
  NOT_APPLICABLE: "not applicable",
};
const verdict = (value: string | null) => (value ? (verdicts[value] ?? value) : "no verdict");
const requirement = (key: string): Piece => ({ name: partsOfKey(key).requirementId });
const roles = (held: readonly string[]) => roleWords(held).toLowerCase() || "no role yet";
const words = (camelCase: readonly string[]) =>
  camelCase.map((word) => word.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(", ");

/** Each thing that can be recorded, as a plain sentence in the past tense. Leaving one out does not compile. */
const sentences: { [A in AuditAction]: Sentence<A> } = {
  "organisation.set-up": (_, { name }) => ["Somebody with the first link set up ", { name }],
  "organisation.described": (it, { fields }) => [it.actor, ` changed the company's facts: ${words(fields)}`],
  "organisation.set-up-offered": (it, { until }) => [
    it.actor,
    ` printed a link to set the server up, good until ${it.day(until)}`,
  ],
  "organisation.demo-opened": (it, { people }) => [
    it.actor,
    ` printed ${counted(people, "link", "links")} to sign in to the demo`,
  ],

  "account.signed-in": (it) => [it.subject, " signed in"],
  "account.sign-in-failed": (it) => ["Somebody gave a wrong password for ", it.subject],
  "account.locked": (it) => ["Five wrong passwords locked the account of ", it.subject],
  "account.signed-out": (it) => [it.actor, " signed out"],
  "account.password-changed": (it) => [it.actor, " changed their password"],
  "account.reset-issued": (it) => [it.actor, " made a link to a new password for ", it.subject],
  "account.password-reset": (it) => [it.subject, " chose a new password with a link"],
  "account.unlocked": (it) => [it.actor, " opened the locked account of ", it.subject],

  "person.invited": (it, d) => [it.actor, " invited ", it.subject, ` as ${roles(d.roles)}`],
  "person.invitation-taken-back": (it) => [it.actor, " took back the invitation of ", it.subject],
  "person.joined": (it, d) => [it.subject, d.roles.length > 0 ? ` joined as ${roles(d.roles)}` : " joined"],
  "person.roles-changed": (it, { before, after }) => [
    it.actor,
    " changed the roles of ",
    it.subject,
    ` from ${roles(before)} to ${roles(after)}`,
  ],
  "person.right-requested": (it) => [it.subject, " is to review: a security lead decides"],
  "person.right-granted": (it) => [it.actor, " decided that ", it.subject, " may review"],
  "person.right-refused": (it) => [it.actor, " decided that ", it.subject, " may not review"],
  "person.deactivated": (it) => [it.actor, " deactivated ", it.subject],
  "person.reactivated": (it) => [it.actor, " reactivated ", it.subject],

  "checklist.imported": (it, { version, requirements }) => [
    it.actor,
    ` imported version ${version} of `,
    it.subject,
    `, ${counted(requirements, "requirement", "requirements")}`,
  ],
  "checklist.retired": (it) => [it.actor, " retired ", it.subject],
  "checklist.restored": (it) => [it.actor, " offered ", it.subject, " again"],

  "product.registered": (it, { name }) => [it.actor, " added the product ", it.subject, ` under the name ${name}`],
  "product.described": (it, { fields }) => [it.actor, " described ", it.subject, `: ${words(fields)}`],
  "product.archived": (it) => [it.actor, " archived ", it.subject],
  "product.restored": (it) => [it.actor, " brought back ", it.subject],
  "model.added": (it, { designation }) => [it.actor, ` added the model ${designation}`],
  "release.added": (it, d) => [it.actor, " added the release ", it.subject, d.follows ? ", which follows another" : ""],
  "release.shipped": (it, { on }) => [it.actor, " recorded that ", it.subject, ` shipped on ${sayDay(on)}`],
  "profile.edited": (it, d) => [
    it.actor,
    " changed the profile of ",
    it.subject,
    `: ${d.question.replaceAll("-", " ")}, ${[d.value.toLowerCase(), ...(d.choices ?? [])].join(", ")}`,
  ],
  "profile.submitted": (it) => [it.actor, " submitted the profile of ", it.subject],
  "profile.taken-back": (it) => [it.actor, " took back the profile of ", it.subject],
  "profile.accepted": (it, { left, returned }) => [
    it.actor,
    " accepted the profile of ",
    it.subject,
    left + returned > 0 ? `: ${counted(left, "requirement", "requirements")} left, ${returned} came back` : "",
  ],
  "profile.returned": (it) => [it.actor, " returned the profile of ", it.subject],
  "fact.changed": (it, { fact }) => [it.actor, ` changed a fact of `, it.subject, `: ${fact.replaceAll("-", " ")}`],
  "data-item.added": (it, { name }) => [it.actor, ` added to the data that is collected: ${name}`],
  "data-item.changed": (it, { name }) => [it.actor, ` changed what is said about collected data: ${name}`],
  "data-item.archived": (it, { name }) => [it.actor, ` took out of the data that is collected: ${name}`],

  "assessment.started": (it, d) => [
    it.actor,
    " started the assessment of ",
    it.subject,
    ` against ${d.checklist} ${d.version}, ${counted(d.requirements, "requirement", "requirements")}`,
  ],
  "assessment.checklist-added": (it, d) => [
    it.actor,
    ` added ${d.checklist} ${d.version} to the assessment of `,
    it.subject,
    `: ${counted(d.requirements, "requirement", "requirements")}, ${d.fresh} of them not asked for before`,
  ],
  "assessment.checklist-removed": (it, d) => [
    it.actor,
    ` took ${d.checklist} ${d.version} out of the assessment of `,
    it.subject,
    ", before anybody had answered it",
  ],
  "assessment.upgraded": (it, d) => [
    it.actor,
    " moved the assessment of ",
    it.subject,
    ` from ${d.checklist} ${d.from} to ${d.to}: ${d.added} new, ${d.gone} gone, ${d.confirm} to confirm`,
  ],
  "answer.edited": (it, d) => [it.actor, " edited ", it.subject, `: ${verdict(d.verdict)}`],
  "answer.taken-over": (it, d) => [
    it.actor,
    " took over for ",
    it.subject,
    ` what was accepted for ${d.from}: ${verdict(d.verdict)}, ${counted(d.evidence, "piece", "pieces")} of evidence`,
  ],
  "answer.assigned": (it, { to, due }) => [
    it.actor,
    ...(to ? [" assigned ", it.subject, " to ", it.person(to)] : [" took the assignment from ", it.subject]),
    due ? `, due ${sayDay(due)}` : "",
  ],
  "answer.submitted": (it, d) => [it.actor, " submitted ", it.subject, ` as ${verdict(d.verdict)}`],
  "answer.taken-back": (it) => [it.actor, " took back ", it.subject],
  "answer.accepted": (it, d) => [it.actor, " accepted ", it.subject, ` as ${verdict(d.verdict)}`],
  "answer.returned": (it) => [it.actor, " returned ", it.subject],
  "answer.reopened": (it) => [it.actor, " reopened ", it.subject],
  "answer.reinstated": (it) => [it.actor, " put ", it.subject, " back as it was accepted"],

  "file.kept": (it, { size }) => [it.actor, ` uploaded a file of ${counted(Math.ceil(size / 1000), "kB", "kB")}`],
  "file.cleared": (it) => [it.actor, " cleared away a file that nothing used"],
  "evidence.added": (it) => [it.actor, " added the evidence ", it.subject],
  "evidence.revised": (it, d) => [it.actor, ` added revision ${d.revision} of `, it.subject],
  "evidence.linked": (it, d) => [it.actor, " linked ", it.subject, `, revision ${d.revision}, to `, requirement(d.key)],
  "evidence.unlinked": (it, d) => [it.actor, " unlinked ", it.subject, " from ", requirement(d.key)],
  "evidence.submitted": (it, d) => [it.actor, " submitted ", it.subject, `, revision ${d.revision}`],
  "evidence.taken-back": (it, d) => [it.actor, " took back ", it.subject, `, revision ${d.revision}`],
  "evidence.accepted": (it, d) => [it.actor, " accepted ", it.subject, `, revision ${d.revision}`],
  "evidence.returned": (it, d) => [it.actor, " returned ", it.subject, `, revision ${d.revision}`],
  "evidence.withdrawn": (it, d) => [
    it.actor,
    ` withdrew revision ${d.revision} of `,
    it.subject,
    d.dropped > 0 ? `, and ${counted(d.dropped, "acceptance", "acceptances")} with it` : "",
  ],
  "evidence.archived": (it) => [it.actor, " archived ", it.subject],

  "exception.requested": (it, d) => [
    it.actor,
    " requested an ",
    it.subject,
    " on ",
    requirement(d.key),
    ` until ${sayDay(d.until)}`,
  ],
  "exception.approved": (it, d) => [
    it.actor,
    " approved the ",
    it.subject,
    " on ",
    requirement(d.key),
    ` until ${sayDay(d.until)}`,
  ],
  "exception.rejected": (it, d) => [it.actor, " rejected the ", it.subject, " on ", requirement(d.key)],
  "exception.revoked": (it, d) => [it.actor, " revoked the ", it.subject, " on ", requirement(d.key)],

  "policy.drafted": (it) => [it.actor, " started the ", it.subject],
  "policy.edited": (it, { section }) => [it.actor, " edited the ", it.subject, `: ${section.replaceAll("-", " ")}`],
  "policy.submitted": (it) => [it.actor, " submitted the ", it.subject],
  "policy.taken-back": (it) => [it.actor, " took back the ", it.subject],
  "policy.approved": (it) => [it.actor, " approved the ", it.subject],
  "policy.returned": (it) => [it.actor, " returned the ", it.subject],
  "policy.published": (it, { version }) => [it.actor, ` published version ${version} of the `, it.subject],
  "policy.withdrawn": (it, { version }) => [it.actor, ` withdrew version ${version} of the `, it.subject],
  "policy.releases-chosen": (it, { releases }) => [
    it.actor,
    ` chose ${counted(releases.length, "release", "releases")} for the `,
    it.subject,
  ],
  "policy.rendered": (it, { format }) => [
    it.actor,
    ` kept the ${format === "PDF" ? "PDF" : "page"} of the `,
    it.subject,
  ],

  "permission.refused": (it, { permission }) => [it.actor, ` was refused: ${permission.replace(":", ", ")}`],
};

/** A line of the trail in English. A line that a newer version wrote still says who, and what it was called. */
export function sentenceOf(action: string, details: unknown, names: Names): Piece[] {
  const say = sentences[action as AuditAction] as Sentence<AuditAction> | undefined;
  return say ? say(names, details as never).filter((piece) => piece !== "") : [names.actor, `: ${action}`];
}

/** The same as one string, for exports. */
export function plainly(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");
}

/** Every action there is: a test reads each as a sentence. */
export const actions = Object.keys(sentences) as AuditAction[];
