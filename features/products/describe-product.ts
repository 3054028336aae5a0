import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { describeProductSchema } from "./schema";

/** The name, the description or the owner of a product changes. */
export const describeProduct = command(describeProductSchema, async (input, { tx, actor, permit, record }) => {
  const product = permit("product:edit", await findProduct(tx, input.productId));

  const { name, description, ownerId = product.ownerId } = input;
  const owner = await tx.person.findUnique({ where: { id: ownerId, deactivatedAt: null } });
  if (!owner || owner.organisationId !== actor.organisationId) {
    throw new Refusal("invalid", "Choose an owner who works here.", {
      fieldErrors: { ownerId: ["Choose somebody who works here."] },
    });
  }

  const after = { name, description, ownerId };
  const fields = (["name", "description", "ownerId"] as const).filter((field) => after[field] !== product[field]);
  if (fields.length === 0) throw new Refusal("conflict", "Nothing has changed.");
  await tx.product.update({ where: { id: product.id }, data: after });

  record("product.described", { id: product.id, productId: product.id }, { fields });
  return { productId: product.id };
});
