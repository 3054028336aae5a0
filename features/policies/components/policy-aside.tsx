import { AsideSection } from "@/components/ui/card";
import { FactList } from "@/components/ui/fact-list";
import { TextLink } from "@/components/ui/text-link";
import { factsPath } from "@/features/products/paths";
import { coveredReleasesPath } from "../paths";
import type { PolicyOverview } from "../queries";

export function PolicyAside({ policy }: { policy: PolicyOverview }) {
  const address = `/p/${policy.slug}`;
  return (
    <>
      <AsideSection title="Public address">
        <p>{policy.latestVersion > 0 ? <TextLink href={address}>{address}</TextLink> : <span>{address}</span>}</p>
        <p className="mt-1 text-ink-3">Chosen once. It never changes and is never used again.</p>
      </AsideSection>
      <AsideSection title="Releases it covers">
        <ul className="grid gap-0.5">
          {policy.covers.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        {policy.may.edit && policy.state !== "IN_REVIEW" && (
          <p className="mt-1.5">
            <TextLink href={coveredReleasesPath(policy.id)}>Choose others</TextLink>
          </p>
        )}
      </AsideSection>
      <AsideSection title="Where its words come from">
        <FactList
          items={[
            { label: "Claims", value: "Accepted answers" },
            { label: "Facts", value: <TextLink href={factsPath(policy.productId)}>The product's facts</TextLink> },
            { label: "Words", value: `${policy.may.edit ? "You" : "Who writes it"}, approved by a second person` },
          ]}
        />
      </AsideSection>
    </>
  );
}
