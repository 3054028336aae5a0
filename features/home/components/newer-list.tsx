import { AsideSection } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import type { Newer } from "@/features/assessments/upgrade/list-newer";

/** Assessments whose checklists have newer versions. Nothing changes until somebody has looked and said so. */
export function NewerList({ items }: { items: Newer[] }) {
  if (items.length === 0) return null;
  return (
    <AsideSection title="Newer checklists" extra={items.length}>
      <ul className="-mt-3 divide-y divide-line">
        {items.map(({ assessmentId, productName, release, checklists }) => (
          <li key={assessmentId} className="flex items-start gap-2.5 py-3">
            <Icon name="list-checks" className="mt-0.5 text-ink-2" />
            <div className="min-w-0">
              <TextLink href={`/assessments/${assessmentId}/upgrade`}>
                {productName}, release {release}
              </TextLink>
              <p className="mt-0.5 text-ink-2">A newer version is out: {checklists.join(", ")}.</p>
            </div>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}
