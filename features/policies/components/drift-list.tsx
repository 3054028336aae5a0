import { ButtonLink } from "@/components/ui/button";
import { keepDaysWhole } from "@/components/ui/format-day";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { answerPathByKey } from "@/features/assessments/paths";
import { factsPath } from "@/features/products/paths";
import { counted } from "@/lib/counted";
import type { DriftedPolicy } from "../drift/list-drift";
import { coveredReleasesPath } from "../paths";

/** What a published version says that is no longer so, sentence by sentence. The public page is left as it is. */
export function DriftList({ drift, mayEdit }: { drift: DriftedPolicy; mayEdit: boolean }) {
  const { drifts, behind, version, productId, policyId } = drift;
  return (
    <div className="grid gap-3">
      {drifts.length > 0 && (
        <Note
          kind="caution"
          title={`Version ${version} has drifted: ${counted(drifts.length, "sentence is", "sentences are")} no longer so`}
        >
          <ul className="mt-2 grid gap-2.5">
            {drifts.map((it) => {
              const href = it.assessmentId && it.key ? answerPathByKey(it.assessmentId, it.key) : factsPath(productId);
              return (
                <li key={`${it.kind}-${it.id}-${it.answerId}`}>
                  <span className="claim claim-drifted font-serif text-16">{it.sentence}</span>
                  <span className="mt-1.5 block text-13 text-ink-2">
                    {keepDaysWhole(it.cause)}{" "}
                    <TextLink href={href}>{it.kind === "fact" ? "Open the facts" : "Open the answer"}</TextLink>
                  </span>
                </li>
              );
            })}
          </ul>
        </Note>
      )}
      {behind.length > 0 && (
        <Note kind="info" icon="package-plus" title={`Behind: ${behind.join(" and ")} has shipped`}>
          <p>
            Version {version} does not cover {behind.length === 1 ? "it" : "them"}.
          </p>
          {mayEdit && (
            <ButtonLink href={coveredReleasesPath(policyId)} className="mt-2">
              Choose what the next version covers
            </ButtonLink>
          )}
        </Note>
      )}
    </div>
  );
}
