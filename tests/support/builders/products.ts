import { acceptProfile } from "@/features/products/accept-profile";
import { addRelease } from "@/features/products/add-release";
import { answerQuestion } from "@/features/products/answer-question";
import { registerProduct } from "@/features/products/register-product";
import { submitProfile } from "@/features/products/submit-profile";
import type { Actor } from "@/lib/permissions";
import { made } from "../outcome";
import type { Company } from "../people";

let products = 0;

/** A product with one model, registered by the product manager. */
export async function aProduct(
  company: Company,
  { name = `Hallway Lock ${++products}`, by = company.productManager } = {},
) {
  return made(await registerProduct(by, { name, description: "Door lock with app and keypad", designation: "ED-HL2" }));
}

let releases = 0;

/** A release of a product (of a new one, unless one is given) with nothing known about it yet. */
export async function aRelease(
  company: Company,
  { product, by = company.productManager }: { product?: { productId: string; modelId: string }; by?: Actor } = {},
) {
  const { productId, modelId } = product ?? (await aProduct(company));
  const firmwareVersion = `4.2.${++releases}`;
  const release = made(
    await addRelease(by, { productId, hardwareRevision: "C", firmwareVersion, modelIds: [modelId] }),
  );
  return { ...release, productId, modelId };
}

/** What a profile says: a yes, a no (its reason is made up), or chosen options. */
export type Said = Record<string, "yes" | "no" | "unknown" | string[]>;

/** Answers questions of a release's profile, as the product manager unless said otherwise. */
export async function describeRelease(company: Company, releaseId: string, said: Said, by = company.productManager) {
  for (const [questionId, answer] of Object.entries(said)) {
    const value = Array.isArray(answer) ? "yes" : answer;
    const choices = Array.isArray(answer) ? answer : [];
    const note = answer === "no" ? "This release has no such part." : "";
    made(await answerQuestion(by, { releaseId, questionId, value, choices, note }));
  }
}

/** Describes a release, submits its profile and has a security lead accept it. */
export async function anAcceptedProfile(company: Company, releaseId: string, said: Said = { web: "no", cloud: "yes" }) {
  await describeRelease(company, releaseId, said);
  const { submissionId } = made(await submitProfile(company.productManager, { releaseId }));
  return made(await acceptProfile(company.securityLead, { submissionId }));
}
