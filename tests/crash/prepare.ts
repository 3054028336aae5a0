// An assessment to write into, made through the product's own commands. The start prints a link to sign in with.
import { startAssessment } from "@/features/assessments/start-assessment";
import { setUpDemo } from "@/features/organisation/set-up-demo";
import { addRelease } from "@/features/products/add-release";
import { registerProduct } from "@/features/products/register-product";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { answerParent } from "@/scripts/support/answer-parent";
import { openDatabase } from "@/scripts/support/open-database";
import { made } from "../support/outcome";

const blank = { legalName: "", address: "", contactEmail: "", securityContact: "", timeZone: "UTC" };

await answerParent(async () => {
  const { close } = await openDatabase();
  const people = [
    { name: "Product manager", email: "product.manager@example.org", roles: ["PRODUCT_MANAGER" as const] },
  ];
  const { organisationId } = made(await setUpDemo({ name: "Example Devices", ...blank, people }));
  const person = await database().person.findFirstOrThrow({ where: { organisationId } });
  const actor: Actor = {
    kind: "person",
    id: person.id,
    accountId: person.accountId ?? "",
    organisationId,
    name: person.name,
    roles: person.roles,
    onlyProductIds: null,
    organisation: { name: "Example Devices", timeZone: "UTC", isDemo: true },
  };
  const product = made(await registerProduct(actor, { name: "Hallway Lock", designation: "EX-HL2" }));
  const { productId, modelId } = product;
  const versions = { hardwareRevision: "C", firmwareVersion: "4.2.0" };
  const { releaseId } = made(await addRelease(actor, { productId, ...versions, modelIds: [modelId] }));
  const checklistIds = ["owasp-iot-2017-manufacturer"];
  const { assessmentId } = made(await startAssessment(actor, { releaseId, checklistIds }));
  const answers = await database().answer.findMany({ where: { assessmentId }, select: { id: true } });
  await close();
  return { assessmentId, answerIds: answers.map(({ id }) => id) };
});
