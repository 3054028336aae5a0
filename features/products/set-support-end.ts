import { command } from "@/lib/command";
import { fromDay, toDay } from "@/lib/day";
import { Refusal } from "@/lib/outcome";
import { findProduct } from "./load";
import { whyNotSupportEnd } from "./rules";
import { setSupportEndSchema } from "./schema";

/**
 * The last day on which the product gets security updates. Once published it moves later, never earlier, as UK PSTI
 * asks of a defined support period; a trigger in the database is the net under this rule.
 */
export const setSupportEnd = command(setSupportEndSchema, async ({ productId, supportEndsOn }, tools) => {
  const { tx, permit, record } = tools;
  permit("product:edit", await findProduct(tx, productId));

  const { _max } = await tx.policyVersion.aggregate({
    where: { policy: { productId } },
    _max: { supportEndsOn: true },
  });
  const obstacle = whyNotSupportEnd(supportEndsOn, toDay(_max.supportEndsOn));
  if (obstacle) throw new Refusal("conflict", obstacle, { fieldErrors: { supportEndsOn: [obstacle] } });

  await tx.product.update({ where: { id: productId }, data: { supportEndsOn: fromDay(supportEndsOn) } });
  record("product.described", { id: productId, productId }, { fields: ["supportEndsOn"] });
  return { productId };
});
