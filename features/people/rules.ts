import type { Role } from "@/generated/prisma/enums";

/** The roles in the order that screens list them, with what each may do. */
export const roles: { role: Role; word: string; does: string }[] = [
  { role: "ADMINISTRATOR", word: "Administrator", does: "People, roles, settings, backup. Does not review." },
  { role: "PRODUCT_MANAGER", word: "Product manager", does: "Products, answers, evidence, policies." },
  { role: "CONTRIBUTOR", word: "Contributor", does: "Answers what is theirs or nobody's, adds evidence." },
  { role: "SECURITY_LEAD", word: "Security lead", does: "All of that, and reviews what others did." },
  { role: "AUDITOR", word: "Auditor", does: "Reads everything, changes nothing." },
];

/** "Security lead, administrator": a set of roles as one would say it. */
export function roleWords(held: readonly string[]): string {
  const words = roles.filter(({ role }) => held.includes(role)).map(({ word }) => word);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(", ");
}

/** Where somebody works: the products they are held to, all of them, or none for who only runs the server. */
export function productWords(held: readonly Role[], onlyThese: readonly string[]): string {
  if (onlyThese.length > 0) return `${onlyThese.join(", ")} only`;
  if (held.length === 0) return "None yet";
  if (held.every((role) => role === "ADMINISTRATOR")) return "None, runs the server";
  return held.every((role) => role === "AUDITOR") ? "All, to read" : "All";
}

type Colleague = { roles: readonly Role[]; deactivatedAt: Date | null; onlyProductIds: readonly string[] };

/** Whether somebody may decide about any product of the organisation, so that four eyes can count on them. */
export function reviewsEverything(person: Colleague): boolean {
  return person.deactivatedAt === null && person.roles.includes("SECURITY_LEAD") && person.onlyProductIds.length === 0;
}
