import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { registerProductSchema } from "./schema";

/** A product enters the house, with its first model; whoever registers it answers for it. */
export const registerProduct = command(registerProductSchema, async (input, { tx, actor, now, permit, record }) => {
  const { organisationId } = permit("product:register", { organisationId: actor.organisationId });
  const { name, description, designation } = input;

  const twin = await tx.product.findFirst({
    where: { organisationId, archivedAt: null, name: { equals: name, mode: "insensitive" } },
  });
  if (twin)
    throw new Refusal("invalid", "There is a product of this name.", {
      fieldErrors: { name: ["There is a product of this name. Choose another."] },
    });

  const product = await tx.product.create({
    data: { organisationId, name, description, ownerId: actor.id, createdAt: now },
  });
  const model = await tx.productModel.create({ data: { organisationId, productId: product.id, designation } });

  const subject = { id: product.id, productId: product.id };
  record("product.registered", subject, { name });
  record("model.added", { id: model.id, productId: product.id }, { designation });
  return { productId: product.id, modelId: model.id };
});
