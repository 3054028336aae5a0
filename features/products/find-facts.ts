import { namesOf } from "@/features/people/names-of";
import { type Day, toDay } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type FactSection, factSections, factsFilled } from "./fact-sections";
import { findVisibleProduct } from "./visible-products";

export type SavedFact = { value: string | string[]; revision: number; changedBy: string; changedOn: string };

export type DataItemRow = {
  id: string;
  revision: number;
  name: string;
  purpose: string;
  legalBasis: string;
  optional: boolean;
  storedWhere: string;
  retention: string;
  recipients: string[];
};

export type FactsPage = {
  product: { id: string; name: string; archived: boolean; supportEndsOn: Day | null };
  /** The latest end of support that a published version promises. */
  promisedUntil: Day | null;
  models: string[];
  sections: FactSection[];
  facts: Record<string, SavedFact>;
  dataItems: DataItemRow[];
  filled: { filled: number; asked: number };
};

/** Everything that a product's people say about it for buyers. */
export async function findFacts(tx: Tx, actor: Actor, productId: string): Promise<FactsPage | null> {
  const product = await findVisibleProduct(tx, actor, productId);
  if (!product) return null;
  const facts = await tx.productFact.findMany({ where: { productId } });
  const items = await tx.dataItem.findMany({ where: { productId, archivedAt: null }, orderBy: { id: "asc" } });
  const promised = await tx.policyVersion.aggregate({
    where: { policy: { productId } },
    _max: { supportEndsOn: true },
  });
  const nameOf = await namesOf(
    tx,
    facts.map(({ changedById }) => changedById),
  );
  return {
    product: {
      id: product.id,
      name: product.name,
      archived: product.archivedAt !== null,
      supportEndsOn: toDay(product.supportEndsOn),
    },
    promisedUntil: toDay(promised._max.supportEndsOn),
    models: product.models.map(({ designation }) => designation),
    sections: factSections(),
    facts: Object.fromEntries(
      facts.map(({ factId, value, revision, changedById, changedAt }) => [
        factId,
        {
          value: value as string | string[],
          revision,
          changedBy: nameOf(changedById),
          changedOn: changedAt.toISOString(),
        },
      ]),
    ),
    dataItems: items.map(({ id, revision, name, purpose, optional, recipients, ...item }) => ({
      id,
      revision,
      name,
      purpose,
      optional,
      recipients,
      legalBasis: item.legalBasis ?? "",
      storedWhere: item.storedWhere ?? "",
      retention: item.retention ?? "",
    })),
    filled: factsFilled({ supportEndsOn: product.supportEndsOn, facts }),
  };
}
