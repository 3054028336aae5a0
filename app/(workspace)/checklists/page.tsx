import type { Metadata } from "next";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { ChecklistTable } from "@/features/checklists/components/checklist-table";
import { listGroups } from "@/features/checklists/list-groups";
import { checklistPath, sourcePath } from "@/features/checklists/paths";
import { FoundRequirementList } from "@/features/search/components/found-requirements";
import { SearchField } from "@/features/search/components/search-field";
import { findInChecklists } from "@/features/search/find-in-checklists";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Checklists" };

/** More than these nobody reads: another word says better what is wanted. */
const MOST_FOUND = 40;

export default async function ChecklistsPage({ searchParams }: PageProps<"/checklists">) {
  const actor = await requireActor();
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const [listed, found] = await reading(actor, async (tx) => [
    await listGroups(tx, actor),
    query ? await findInChecklists(tx, actor, query, MOST_FOUND) : null,
  ]);

  return (
    <>
      <PageHeading
        title="Checklists"
        sub={listed.count}
        actions={
          listed.mayImport && (
            <ButtonLink href="/checklists/import" icon="upload">
              Import a checklist
            </ButtonLink>
          )
        }
      />
      <PageBody>
        <div className="grid gap-4">
          <p className="max-w-measure text-14 text-ink-2">
            What a release is held against. A published version never changes; an assessment keeps the one it began
            with.
          </p>
          <SearchField
            action="/checklists"
            query={query}
            label="Find a requirement in all checklists"
            placeholder="Words, an id, a source"
          />
        </div>
        {found ? <FoundRequirementList query={query} {...found} /> : <AllChecklists {...listed} />}
      </PageBody>
    </>
  );
}

function AllChecklists({ groups, retired, alone, today }: Awaited<ReturnType<typeof listGroups>>) {
  return (
    <>
      {groups.map((group) => (
        <Section key={group.id} title={group.title} extra={group.lists.length}>
          <p className="mb-2.5 max-w-measure text-13 text-ink-2">{group.about}</p>
          <ChecklistTable group={group} today={today} />
        </Section>
      ))}
      {retired.length > 0 && (
        <Section title="Retired" extra={retired.length}>
          <ul className="grid gap-1.5 text-13">
            {retired.map((list) => (
              <li key={list.id}>
                <TextLink href={checklistPath(list)}>{list.title}</TextLink>, offered no more
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Beside the checklists">
        <ul className="grid gap-1.5 text-13">
          <li>
            <TextLink href="/checklists/questions">Questions about a release</TextLink>, whose answers decide what
            applies
          </li>
          <li>
            <TextLink href="/checklists/policy-sections">Sections of a policy</TextLink>, and who asks for them
          </li>
          {alone.map((source) => (
            <li key={source.id}>
              <TextLink href={sourcePath(source)}>{source.title}</TextLink>, {source.publisher}: a source without a
              checklist of its own
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
