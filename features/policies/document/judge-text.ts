import type { PolicyTemplate, Requirement } from "@/lib/content/types";
import { type Day, toDay } from "@/lib/day";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Facts } from "../facts";
import { type LoadedPolicy, type LoadedRelease, loadRequirements, namesForBuyers, templateOf } from "../load";
import { type PublishObstacle, publishObstacles } from "../obstacles";
import type { Section } from "../sections/section-body";
import { type Built, buildDocument } from "./build-document";
import type { PolicyDocument } from "./document";
import { documentHeader } from "./document-header";

type Text = { sections: Section[]; facts: Facts; releases: LoadedRelease[] };

/** What a version says of itself, apart from its text. */
type Edition = Pick<PolicyDocument, "version" | "changeNote" | "earlier" | "trailHead"> & { today: Day };

export type JudgedText = Built & {
  productName: string;
  template: PolicyTemplate;
  requirements: Requirement[];
  obstacles: PublishObstacle[];
};

/**
 * The document that a text makes on a day, each of its claims judged, and what stops it from being published. Drafts
 * and publishing both ask here, so that what a screen promises is what is printed.
 */
export async function judgeText(
  tx: Tx,
  actor: Actor,
  policy: LoadedPolicy,
  { sections, facts, releases }: Text,
  { today, ...edition }: Edition,
): Promise<JudgedText> {
  const template = templateOf(policy);
  const product = await tx.product.findUniqueOrThrow({ where: { id: policy.productId } });
  const header = documentHeader({
    ...edition,
    facts,
    releases,
    title: template.title,
    productName: product.name,
    slug: policy.slug,
    appUrl: env.appUrl,
    on: today,
    supportUntil: toDay(product.supportEndsOn),
    demo: actor.organisation.isDemo,
  });
  const requirements = await loadRequirements(tx, actor, releases);
  const named = namesForBuyers(requirements);
  const built = buildDocument({ header, template: template.sections, sections, facts, releases, named, today });
  const obstacles = publishObstacles(built, template, policy);
  return { ...built, productName: product.name, template, requirements, obstacles };
}
