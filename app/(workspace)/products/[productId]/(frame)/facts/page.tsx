import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/layout/page-heading";
import { AsideSection, Section } from "@/components/ui/card";
import { Day } from "@/components/ui/day";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { DataItems } from "@/features/products/components/data-items";
import { FactField } from "@/features/products/components/fact-field";
import { AddModelForm } from "@/features/products/components/models-form";
import { SupportEndForm } from "@/features/products/components/support-end-form";
import { findFacts } from "@/features/products/find-facts";
import { requireActor } from "@/lib/auth";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Facts" };

export default async function FactsPage({ params }: PageProps<"/products/[productId]/facts">) {
  const actor = await requireActor();
  const { productId } = await params;
  const page = await reading(actor, (tx) => findFacts(tx, actor, productId));
  if (!page) notFound();
  const { organisationId, organisation } = actor;
  const mayWrite = can(actor, "product:edit", { organisationId, productId });
  const mayEdit = mayWrite && !page.product.archived;
  const { product, promisedUntil, filled } = page;

  return (
    <PageBody
      aside={
        <div className="lg:sticky lg:top-5">
          <AsideSection title="On this page" extra={`${filled.filled} of ${filled.asked}`}>
            <nav aria-label="Sections" className="grid gap-1.5">
              <a className="link w-fit" href="#support">
                Support and models
              </a>
              <a className="link w-fit" href="#data-items">
                What data is kept
              </a>
              {page.sections.map(({ id, title }) => (
                <a key={id} className="link w-fit" href={`#${id}`}>
                  {title}
                </a>
              ))}
            </nav>
            <p className="mt-4 text-12 text-ink-3">
              A fact is entered once, here, and printed wherever the policy needs it. Published versions keep their
              copy; a change makes them drift until the next one.
            </p>
          </AsideSection>
        </div>
      }
    >
      {!mayWrite && (
        <Note kind="frozen">You may read the facts. Product managers and security leads fill them in.</Note>
      )}
      <Section id="support" title="Support and models">
        <div className="grid max-w-measure gap-6">
          {mayEdit ? (
            <SupportEndForm productId={productId} supportEndsOn={product.supportEndsOn} promisedUntil={promisedUntil} />
          ) : (
            <FactList
              items={[
                { label: "Updates until", value: product.supportEndsOn && <Day value={product.supportEndsOn} /> },
              ]}
            />
          )}
          <FactList
            items={[{ label: "Models", value: <span className="font-mono text-12">{page.models.join(", ")}</span> }]}
          />
          {mayEdit && <AddModelForm productId={productId} />}
        </div>
      </Section>
      <Section id="data-items" title="What data is kept" extra={page.dataItems.length}>
        <DataItems productId={productId} items={page.dataItems} mayEdit={mayEdit} />
      </Section>
      {page.sections.map(({ id, title, needs, fields }) => (
        <Section key={id} id={id} title={title}>
          {needs && <p className="-mt-1 mb-3 max-w-measure text-13 text-ink-3">{needs}</p>}
          <div className="grid max-w-measure gap-5">
            {fields.map((field) => (
              <FactField
                key={`${field.id} ${page.facts[field.id]?.revision ?? 0}`}
                productId={productId}
                field={field}
                fact={page.facts[field.id]}
                timeZone={organisation.timeZone}
                readOnly={!mayEdit}
              />
            ))}
          </div>
        </Section>
      ))}
    </PageBody>
  );
}
