import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import { ColumnHelp } from "@/features/checklists/components/column-help";
import { ImportForm } from "@/features/checklists/components/import-form";
import { listOwn } from "@/features/checklists/own/own-checklists";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Import a checklist" };

export default async function ImportChecklistPage({ searchParams }: PageProps<"/checklists/import">) {
  const actor = await requireActor();
  if (!can(actor, "checklist:import", { organisationId: actor.organisationId })) notFound();
  const { follows } = await searchParams;
  const own = await reading(actor, (tx) => listOwn(tx, actor));
  return (
    <>
      <PageHeading
        title="Import a checklist"
        crumbs={[{ label: "Checklists", href: "/checklists" }, { label: "Import" }]}
      />
      <PageBody narrow>
        <div className="grid gap-2 text-13 text-ink-2">
          <p>
            Your own rules, a customer's questions, a standard that is not here yet: write one requirement a row, and it
            is answered, proven and reviewed like any other.
          </p>
          <p>
            Start from an empty sheet: <TextLink href="/checklists/import/template.xlsx">workbook</TextLink> or{" "}
            <TextLink href="/checklists/import/template.csv">CSV</TextLink>. It has one row as an example. All of a file
            is taken in, or nothing: each mistake is named by its row.
          </p>
          <Disclosure summary="What goes into the columns">
            <ColumnHelp />
          </Disclosure>
        </div>
        <ImportForm
          follows={typeof follows === "string" ? follows : ""}
          own={own.map(({ checklist: { id, version, title, short, audience } }) => ({
            id,
            version,
            title,
            short,
            audience,
          }))}
        />
      </PageBody>
    </>
  );
}
