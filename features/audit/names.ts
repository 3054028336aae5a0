import { answerPath } from "@/features/assessments/paths";
import { dayIn } from "@/lib/clock";
import { sayDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Names, Piece } from "./sentences";

export type NamedLine = {
  actorKind: string;
  actorId: string | null;
  subject: string;
  subjectId: string;
  productId: string | null;
};

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

/** Finds the names behind the ids of some lines, with one query for each kind of thing, however many lines there are. */
export async function findNames(tx: Tx, actor: Actor, lines: NamedLine[]): Promise<(line: NamedLine) => Names> {
  const idsOf = (...subjects: string[]) => [
    ...new Set(lines.filter((line) => subjects.includes(line.subject) && isId(line.subjectId)).map((l) => l.subjectId)),
  ];
  const { organisationId } = actor;
  const among = (ids: string[]) => ({ where: { organisationId, id: { in: ids } } });
  const productIds = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];

  const people = await tx.person.findMany({
    where: { organisationId },
    select: { id: true, name: true, accountId: true },
  });
  const links = await tx.oneTimeLink.findMany({
    where: { organisationId, tokenHash: { in: lines.map(({ subjectId }) => subjectId).filter((id) => !isId(id)) } },
    select: { tokenHash: true, name: true },
  });
  const products = await tx.product.findMany({ ...among(productIds), select: { id: true, name: true } });
  const releases = await tx.release.findMany({
    ...among(idsOf("release", "profile")),
    select: { id: true, hardwareRevision: true, firmwareVersion: true },
  });
  const assessments = await tx.assessment.findMany({
    ...among(idsOf("assessment")),
    select: { id: true, release: { select: { hardwareRevision: true, firmwareVersion: true } } },
  });
  const answers = await tx.answer.findMany({
    ...among(idsOf("answer")),
    select: { id: true, assessmentId: true, checklistId: true, requirementId: true },
  });
  const evidence = await tx.evidence.findMany({ ...among(idsOf("evidence")), select: { id: true, title: true } });

  const names = new Map<string, Piece>();
  const version = (release: { hardwareRevision: string; firmwareVersion: string }) =>
    `${release.hardwareRevision} / ${release.firmwareVersion}`;
  for (const { id, name, accountId } of people) {
    names.set(id, { name, href: `/people/${id}` });
    if (accountId) names.set(accountId, { name, href: `/people/${id}` });
  }
  for (const { tokenHash, name } of links) names.set(tokenHash, { name: name ?? "somebody" });
  for (const { id, name } of products) names.set(id, { name, href: `/products/${id}` });
  for (const release of releases) names.set(release.id, { name: version(release) });
  for (const { id, release } of assessments) names.set(id, { name: version(release), href: `/assessments/${id}` });
  for (const answer of answers)
    names.set(answer.id, { name: answer.requirementId, href: answerPath(answer.assessmentId, answer) });
  for (const { id, title } of evidence) names.set(id, { name: title, href: `/evidence/${id}` });

  const person = (id: string): Piece => names.get(id) ?? "a former member";
  return (line) => ({
    actor: actorOf(line, person),
    subject: subjectOf(line, names),
    person,
    day: (moment) => sayDay(dayIn(actor.organisation.timeZone, new Date(moment))),
  });
}

function actorOf({ actorKind, actorId }: NamedLine, person: (id: string) => Piece): Piece {
  if (actorKind === "system") return "The server";
  return actorId ? person(actorId) : "Somebody with a link";
}

function subjectOf({ subject, subjectId, productId }: NamedLine, names: Map<string, Piece>): Piece {
  const product = names.get(productId ?? "");
  const of = product && typeof product !== "string" ? ` of ${product.name}` : "";
  if (subject === "checklist") return { name: `the checklist ${subjectId}`, href: `/checklists/${subjectId}` };
  if (subject === "exception") return { name: "exception", href: `/exceptions/${subjectId}` };
  if (subject === "policy") return { name: `policy${of}`, href: productId ? `/products/${productId}` : undefined };
  const known = names.get(subjectId);
  if (known && typeof known !== "string" && (subject === "release" || subject === "profile"))
    return { name: `${known.name}${of}`, href: productId ? `/products/${productId}` : undefined };
  if (known) return known;
  return subject === "account" ? "an unknown account" : "something that is gone";
}
