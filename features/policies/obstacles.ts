import { answerPathByKey } from "@/features/assessments/paths";
import { factsPath } from "@/features/products/paths";
import type { PolicyTemplate } from "@/lib/content/types";
import type { Obstacle } from "@/lib/outcome";
import type { Built } from "./document/build-document";
import { sectionPath } from "./paths";

export type PublishObstacle = Obstacle & { kind: "claim" | "fact"; sectionId: string };

/** Everything that stops publishing: claims that stand on nothing, and empty facts that the law asks for where sold. */
export function publishObstacles(
  built: Pick<Built, "claims" | "emptyFacts">,
  template: PolicyTemplate,
  policy: { id: string; productId: string },
): PublishObstacle[] {
  const claims = built.claims.flatMap(({ sectionId, claim, standing }): PublishObstacle[] => {
    if (standing.standing !== "no-proof") return [];
    const { sentence: cause, key, assessmentId } = standing.cause;
    const href = key && assessmentId ? answerPathByKey(assessmentId, key) : sectionPath(policy.id, sectionId);
    return [{ kind: "claim", sectionId, sentence: claim.text || "A sentence without words", cause, href }];
  });
  const facts = template.sections.flatMap(({ id, level, fields }) =>
    fields
      .filter((field) => field.required && level === "L" && built.emptyFacts.includes(field.id))
      .map(
        (field): PublishObstacle => ({
          kind: "fact",
          sectionId: id,
          sentence: field.label,
          cause: "Nothing is filled in. It is a fact of the product.",
          href: factsPath(policy.productId),
        }),
      ),
  );
  return [...claims, ...facts];
}
