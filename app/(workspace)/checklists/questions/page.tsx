import type { Metadata } from "next";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { QuestionList } from "@/features/checklists/components/question-list";
import { placesOfItems } from "@/features/checklists/describe-requirement";
import { listQuestionGroups } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";

export const metadata: Metadata = { title: "Questions about a release" };

export default async function QuestionsPage() {
  const groups = await listQuestionGroups(await requireActor());
  return (
    <>
      <PageHeading
        crumbs={[{ label: "Checklists", href: "/checklists" }, { label: "Questions about a release" }]}
        title="Questions about a release"
        sub={`${groups.flatMap(({ questions }) => questions).length} questions`}
      />
      <PageBody>
        <p className="max-w-measure text-14 text-ink-2">
          The profile of a release answers these. Its answers decide which requirements apply. Some choices are advice
          of a source: the place is named beside them.
        </p>
        {groups.map((group) => (
          <QuestionList key={group.id} group={group} placesOf={placesOfItems} />
        ))}
      </PageBody>
    </>
  );
}
