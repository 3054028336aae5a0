// Fills a database for the benchmark, through the product's own commands: the demo, 200 products in all, and an
// assessment with 400 requirements (the bench runs in a folder whose content/ has a checklist of that size).
import { startAssessment } from "@/features/assessments/start-assessment";
import { policyDocumentSchema } from "@/features/policies/document/document";
import { renderPdf } from "@/features/policies/document/render";
import { addRelease } from "@/features/products/add-release";
import { registerProduct } from "@/features/products/register-product";
import { database } from "@/lib/db";
import type { Actor } from "@/lib/permissions";
import { performDemo } from "@/scripts/demo/perform";
import { answerParent } from "@/scripts/support/answer-parent";
import { openDatabase } from "@/scripts/support/open-database";
import { made } from "../support/outcome";

const PRODUCTS = 200;

await answerParent(async () => {
  const { close } = await openDatabase();
  const organisationId = await performDemo();
  const actor = await thePerson(organisationId, "Product manager");

  const assess = async (name: string, checklistId: string) => {
    const { productId, modelId } = made(await registerProduct(actor, { name, designation: name }));
    const release = { productId, hardwareRevision: "A", firmwareVersion: "1.0.0", modelIds: [modelId] };
    const { releaseId } = made(await addRelease(actor, release));
    return made(await startAssessment(actor, { releaseId, checklistIds: [checklistId] })).assessmentId;
  };
  const large = await assess("Bench device 400", "bench-400");
  const small = await assess("Bench device 40", "bench-40");
  for (let number = await database().product.count(); number < PRODUCTS; number++) {
    await assess(`Device ${String(number).padStart(3, "0")}`, "bench-40");
  }

  const version = await database().policyVersion.findFirstOrThrow({ where: { policy: { slug: "hallway-lock" } } });
  const document = policyDocumentSchema.parse(version.document);
  const pdf: number[] = [];
  for (let round = 0; round < 7; round++) {
    const began = performance.now();
    await renderPdf(document);
    pdf.push(performance.now() - began);
  }

  await close();
  // The first is the cold one: fonts are read, code is compiled.
  return { large, small, pdf: pdf.slice(1) };
});

async function thePerson(organisationId: string, name: string): Promise<Actor> {
  const person = await database().person.findFirstOrThrow({ where: { organisationId, name } });
  const { id, accountId, roles } = person;
  const organisation = { name: "Example Devices", timeZone: "UTC", isDemo: true };
  return {
    kind: "person",
    id,
    accountId: accountId ?? "",
    organisationId,
    name,
    roles,
    onlyProductIds: null,
    organisation,
  };
}
