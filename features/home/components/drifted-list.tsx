import { ButtonLink } from "@/components/ui/button";
import { AsideSection } from "@/components/ui/card";
import { keepDaysWhole } from "@/components/ui/format-day";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { answerPathByKey } from "@/features/assessments/paths";
import type { DriftedPolicy } from "@/features/policies/drift/list-drift";
import { behindInWords, driftInWords } from "../rules";

/** Published policies that say something which is no longer so, or that a shipped release has left behind. */
export function DriftedList({ policies }: { policies: DriftedPolicy[] }) {
  return (
    <AsideSection title="Drifted and behind" extra={policies.length || undefined}>
      {policies.length === 0 ? (
        <p className="text-ink-3">Every published policy still says what is so.</p>
      ) : (
        <ul className="-mt-3 divide-y divide-line">
          {policies.map((policy) => (
            <DriftedPolicyItem key={policy.policyId} policy={policy} />
          ))}
        </ul>
      )}
    </AsideSection>
  );
}

function DriftedPolicyItem({ policy }: { policy: DriftedPolicy }) {
  const { policyId, productName, version, drifts, behind } = policy;
  const cause = drifts.length > 0 ? causeHref(policy) : null;
  return (
    <li className="flex items-start gap-2.5 py-3">
      {drifts.length > 0 ? (
        <Icon name="triangle-alert" className="mt-0.5 text-caution" />
      ) : (
        <Icon name="package-plus" className="mt-0.5 text-ink-2" />
      )}
      <div className="min-w-0">
        <TextLink href={`/policies/${policyId}`}>
          {productName}, version {version}
        </TextLink>
        {drifts.length > 0 && <p className="mt-0.5 text-ink-2">{keepDaysWhole(driftInWords(drifts))}</p>}
        {behind.length > 0 && <p className="mt-0.5 text-ink-2">{behindInWords(behind)}</p>}
        {cause && (
          <p className="mt-2">
            <ButtonLink href={cause} size={28}>
              Go to the cause
            </ButtonLink>
          </p>
        )}
      </div>
    </li>
  );
}

/** Where the first cause can be mended. */
function causeHref({ productId, drifts: [first] }: DriftedPolicy): string {
  return first?.assessmentId && first.key
    ? answerPathByKey(first.assessmentId, first.key)
    : `/products/${productId}/facts`;
}
