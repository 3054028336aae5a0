import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Section } from "@/components/ui/card";
import { NothingHere } from "@/components/ui/empty-state";
import { Crosswalk } from "@/features/checklists/components/crosswalk";
import { SharedRequirements } from "@/features/checklists/components/shared-requirements";
import { describeObjective } from "@/features/checklists/describe-objective";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

type Props = PageProps<"/checklists/objectives/[objectiveId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).objectiveId };
}

export default async function ObjectivePage({ params }: Props) {
  const actor = await requireActor();
  const { objectiveId } = await params;
  const described = await reading(actor, (tx) => describeObjective(tx, actor, objectiveId));
  if (!described) notFound();
  const { objective, shared, crosswalk } = described;
  const count = shared.reduce((sum, { requirements }) => sum + requirements.length, 0);

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Checklists", href: "/checklists" }, { label: objective.id }]}
        title={objective.title}
        sub={<span className="font-mono">{objective.id}</span>}
      />
      <PageBody>
        <p className="max-w-measure text-14 text-ink-2">
          An objective is the idea that requirements of different checklists share. An answer to one of them is
          suggested to the others; somebody looks before it is used.
        </p>
        <div className="max-w-160">
          <Crosswalk objective={objective} rows={crosswalk} />
        </div>
        <Section
          title="Requirements that share it"
          extra={`${count} in ${shared.length} checklist${shared.length === 1 ? "" : "s"}`}
        >
          {shared.length === 0 ? (
            <NothingHere>No requirement has this objective yet.</NothingHere>
          ) : (
            <SharedRequirements objectiveId={objective.id} shared={shared} />
          )}
        </Section>
      </PageBody>
    </>
  );
}
