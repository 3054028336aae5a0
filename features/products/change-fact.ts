import { command } from "@/lib/command";
import { loadContent } from "@/lib/content";
import { hashOf } from "@/lib/hash";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { whyNotFact } from "./rules";
import { changeFactSchema } from "./schema";

/** A fact for buyers is entered or mended, once, for every place that prints it. Published versions keep their copy. */
export const changeFact = command(changeFactSchema, async (input, { tx, actor, now, permit, record }) => {
  const { productId, factId, value, revision } = input;
  permit("product:edit", await findProduct(tx, productId));

  const field = findField(factId);
  if (!field) throw new Refusal("not-found", "The policy asks for no such fact.");
  const wrong = whyNotFact(field.type, value);
  if (wrong) throw new Refusal("invalid", "Check the marked field.", { fieldErrors: { value: [wrong] } });

  const { organisationId } = actor;
  const changed = { value, changedById: actor.id, changedAt: now };
  // Two people can edit the same fact: whoever saw the older one is shown the newer before theirs counts.
  const { count } =
    revision === 0
      ? await tx.productFact.createMany({
          data: { ...changed, organisationId, productId, factId },
          skipDuplicates: true,
        })
      : await tx.productFact.updateMany({
          where: { productId, factId, revision },
          data: { ...changed, revision: revision + 1 },
        });
  if (count === 0) {
    const current = await tx.productFact.findUnique({ where: { productId_factId: { productId, factId } } });
    throw new Refusal("conflict", "Somebody has changed this fact meanwhile.", { current });
  }

  record("fact.changed", { id: productId, productId }, { fact: factId, revision: revision + 1, sha256: hashOf(value) });
  return { factId, revision: revision + 1 };
});

function findField(factId: string) {
  const templates = [...loadContent().policyTemplates.values()].flatMap((versions) => versions.slice(-1));
  return templates.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields)).find(({ id }) => id === factId);
}
