import type { Day } from "@/lib/day";
import type { Actor } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import type { Built } from "./document/build-document";
import { type JudgedText, judgeText } from "./document/judge-text";
import type { Facts } from "./facts";
import { type LoadedPolicy, type LoadedRelease, loadFacts, loadReleases, sectionsOf } from "./load";
import type { Section } from "./sections/section-body";

/** The working text judged as it stands today, with all that a screen needs around it. */
export type Draft = JudgedText & {
  policy: LoadedPolicy;
  sections: Section[];
  facts: Facts;
  releases: LoadedRelease[];
};

/** The document as it would be published today. `text` stands in for the working text: what was frozen for review. */
export async function buildDraft(
  tx: Tx,
  actor: Actor,
  policy: LoadedPolicy,
  today: Day,
  text?: { sections: Section[]; facts: Facts; releaseIds: string[] },
): Promise<Draft> {
  const releaseIds = text?.releaseIds ?? policy.releases.map(({ releaseId }) => releaseId);
  const releases = await loadReleases(tx, actor, releaseIds);
  const facts = { ...(await loadFacts(tx, policy, releases)), ...text?.facts };
  const sections = text?.sections ?? sectionsOf(policy);
  const version = policy.latestVersion + 1;
  const edition = { version, today, changeNote: "Not published yet.", earlier: [], trailHead: null };
  const judged = await judgeText(tx, actor, policy, { sections, facts, releases }, edition);
  return { ...judged, policy, sections, facts, releases };
}

/** For the live page: sentences that cannot be published, with the cause in a few words. */
export function unprovenOf({ claims }: Pick<Built, "claims">): Record<string, string> {
  return Object.fromEntries(
    claims.flatMap(({ claim, standing }) =>
      standing.standing === "no-proof" ? [[claim.id, `not published: ${standing.cause.sentence}`]] : [],
    ),
  );
}
