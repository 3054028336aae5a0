import type { PolicyTemplate, Requirement } from "@/lib/content/types";
import { type Day, toDay } from "@/lib/day";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { type Built, buildDocument } from "./document/build-document";
import { documentHeader } from "./document/document-header";
import type { Facts } from "./facts";
import {
  type LoadedPolicy,
  type LoadedRelease,
  loadFacts,
  loadReleases,
  loadRequirements,
  namesFor,
  sectionsOf,
  templateOf,
} from "./load";
import { type PublishObstacle, publishObstacles } from "./obstacles";
import type { Section } from "./sections/section-body";

/** The working text judged as it stands today, with all that a screen needs around it. */
export type Draft = Built & {
  policy: LoadedPolicy;
  productName: string;
  template: PolicyTemplate;
  sections: Section[];
  facts: Facts;
  releases: LoadedRelease[];
  requirements: Requirement[];
  obstacles: PublishObstacle[];
};

/** The document as it would be published today. `text` stands in for the working text: what was frozen for review. */
export async function buildDraft(
  tx: Tx,
  actor: Actor,
  policy: LoadedPolicy,
  today: Day,
  text?: { sections: Section[]; facts: Facts; releaseIds: string[] },
): Promise<Draft> {
  const template = templateOf(policy);
  const releaseIds = text?.releaseIds ?? policy.releases.map(({ releaseId }) => releaseId);
  const releases = await loadReleases(tx, actor, releaseIds);
  const facts = { ...(await loadFacts(tx, policy, releases)), ...text?.facts };
  const requirements = await loadRequirements(tx, actor, releases);
  const product = await tx.product.findUniqueOrThrow({ where: { id: policy.productId } });
  const header = documentHeader({
    facts,
    releases,
    title: template.title,
    productName: product.name,
    slug: policy.slug,
    appUrl: env.appUrl,
    version: policy.latestVersion + 1,
    on: today,
    supportUntil: toDay(product.supportEndsOn),
    demo: actor.organisation.isDemo,
    changeNote: "Not published yet.",
    earlier: [],
    trailHead: null,
  });
  const sections = text?.sections ?? sectionsOf(policy);
  const named = namesFor(requirements);
  const built = buildDocument({ header, template: template.sections, sections, facts, releases, named, today });
  const obstacles = publishObstacles(built, template, policy);
  return { ...built, policy, productName: product.name, template, sections, facts, releases, requirements, obstacles };
}

/** For the live page: sentences that cannot be published, with the cause in a few words. */
export function unprovenOf({ claims }: Pick<Built, "claims">): Record<string, string> {
  return Object.fromEntries(
    claims.flatMap(({ claim, standing }) =>
      standing.standing === "no-proof" ? [[claim.id, `not published: ${standing.cause.sentence}`]] : [],
    ),
  );
}
