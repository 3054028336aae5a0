import { AsideSection } from "@/components/ui/card";
import { Day, Moment } from "@/components/ui/day";
import { FactList } from "@/components/ui/fact-list";
import { keepDaysWhole } from "@/components/ui/format-day";
import { Note } from "@/components/ui/note";
import { StateTag } from "@/components/ui/state-tag";
import { TextLink } from "@/components/ui/text-link";
import { counted } from "@/lib/counted";
import type { Overview } from "../overview/find-overview";
import { listed } from "../overview/next-steps";
import { factsPath, profilePath } from "../paths";
import { PolicyStanding } from "./policy-standing";

/** Beside the overview: how the policy stands, what is known of the product, and its profile. */
export function ProductAside({ overview, timeZone }: { overview: Overview; timeZone: string }) {
  const { policy, facts, profile, product, release } = overview;
  return (
    <>
      {policy && (
        <AsideSection title="Policy">
          <PolicySide policy={policy} />
        </AsideSection>
      )}
      <AsideSection title="Facts" extra={`${facts.filled} of ${facts.asked}`}>
        <FactList
          items={[
            { label: "Owner", value: facts.owner },
            {
              label: facts.models.length === 1 ? "Model" : "Models",
              value: <span className="font-mono text-12">{facts.models.join(", ")}</span>,
            },
            ...(facts.onSaleSince ? [{ label: "On sale since", value: <Day value={facts.onSaleSince} /> }] : []),
            {
              label: "Support ends",
              value: product.supportEndsOn && <Day value={product.supportEndsOn} />,
              note: supportNote(product.supportEndsOn, facts.promisedUntil),
            },
            { label: "Used for", value: facts.usedFor },
            { label: "Connects by", value: facts.connectsBy.length > 0 ? <Lines of={facts.connectsBy} /> : null },
            { label: "Sensors", value: facts.sensors },
          ]}
        />
        <p className="mt-3">
          <TextLink href={factsPath(product.id)}>All facts</TextLink>
        </p>
      </AsideSection>
      {profile && release && (
        <AsideSection title="Profile">
          <div className="flex flex-wrap items-center gap-2">
            <StateTag state={profile.waiting ? "SUBMITTED" : profile.state === "accepted" ? "ACCEPTED" : "OPEN"} />
            {profile.accepted && !profile.waiting && (
              <span className="text-12 text-ink-3">
                <Moment at={profile.accepted.at} timeZone={timeZone} />, by {profile.accepted.by}
              </span>
            )}
          </div>
          <p className="mt-2 text-ink-2">
            {profile.known} of {profile.questions} questions are known.
            {profile.changed > 0 &&
              ` ${counted(profile.changed, "answer differs", "answers differ")} from what was accepted.`}
          </p>
          <p className="mt-2">
            <TextLink href={profilePath(product.id, release.id)}>Open the profile</TextLink>
          </p>
        </AsideSection>
      )}
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return of.map((line) => (
    <span key={line} className="block not-first:mt-1">
      {line}
    </span>
  ));
}

function PolicySide({ policy }: { policy: NonNullable<Overview["policy"]> }) {
  const { latestVersion, drifts, behind, slug, policyId } = policy;
  const [first] = drifts;
  return (
    <div className="grid gap-2.5">
      {first ? (
        <Note title={`Version ${latestVersion} has drifted`}>
          <p>
            “{first.sentence}” {keepDaysWhole(first.cause)}
          </p>
          {drifts.length > 1 && <p className="mt-1">And {drifts.length - 1} more.</p>}
        </Note>
      ) : (
        <PolicyStanding policy={policy} />
      )}
      {behind.length > 0 && (
        <p className="text-ink-2">
          {listed(behind)} {behind.length === 1 ? "has" : "have"} shipped, and no version covers{" "}
          {behind.length === 1 ? "it" : "them"}.
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <TextLink href={`/policies/${policyId}`}>Open the policy</TextLink>
        {latestVersion > 0 && <TextLink href={`/p/${slug}`}>Public page</TextLink>}
      </p>
    </div>
  );
}

function supportNote(on: string | null, promised: string | null) {
  if (!on) return null;
  return promised ? "Published: can move later, never earlier" : "Not published: can still move either way";
}
