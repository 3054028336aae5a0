// Brings the benchmark's organisation from 200 products to 1,000. Their rows are copied from a product that commands
// made, each with its release, its assessment and its answers: what is measured is how they are read.
import { randomUUID } from "node:crypto";
import { database } from "@/lib/db";
import { answerParent } from "@/scripts/support/answer-parent";
import { openDatabase } from "@/scripts/support/open-database";

const PRODUCTS = 1_000;

await answerParent(async () => {
  const { close } = await openDatabase();
  const product = await database().product.findFirstOrThrow({ where: { name: "Device 199" } });
  const model = await database().productModel.findFirstOrThrow({ where: { productId: product.id } });
  const release = await database().release.findFirstOrThrow({ where: { productId: product.id } });
  const assessment = await database().assessment.findFirstOrThrow({ where: { releaseId: release.id } });
  const answers = await database().answer.findMany({ where: { assessmentId: assessment.id } });

  for (let number = await database().product.count(); number < PRODUCTS; number++) {
    const [productId, releaseId, assessmentId] = [randomUUID(), randomUUID(), randomUUID()];
    const designation = `Device ${String(number).padStart(4, "0")}`;
    await database().product.create({ data: { ...product, id: productId, name: designation } });
    await database().productModel.create({ data: { ...model, id: randomUUID(), productId, designation } });
    await database().release.create({ data: { ...release, id: releaseId, productId, changes: undefined } });
    await database().assessment.create({ data: { ...assessment, id: assessmentId, productId, releaseId } });
    await database().answer.createMany({
      data: answers.map((answer) => ({ ...answer, id: randomUUID(), assessmentId, values: {} })),
    });
  }
  await close();
});
