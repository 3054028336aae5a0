import { command } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { addModelSchema } from "./schema";

/** A product is sold as one more model: what the label on the device says. */
export const addModel = command(addModelSchema, async ({ productId, designation }, { tx, actor, permit, record }) => {
  permit("product:edit", await findProduct(tx, productId));

  const taken = await tx.productModel.findFirst({ where: { productId, designation } });
  if (taken)
    throw new Refusal("invalid", "This model is there.", {
      fieldErrors: { designation: ["This model is there already."] },
    });

  const { organisationId } = actor;
  const model = await tx.productModel.create({ data: { organisationId, productId, designation } });
  record("model.added", { id: model.id, productId }, { designation });
  return { modelId: model.id };
});
