import type { PolicyTemplate } from "@/lib/content/types";
import { type Day, sayDay } from "@/lib/day";

/** One value of a fact, as it is printed. A table has several cells in a value. */
type FactValue = { text: string; href?: string };
export type Fact = { id: string; name: string; values: FactValue[]; cells?: string[][] };
export type Facts = Record<string, Fact>;

export type FactSources = {
  organisation: {
    name: string;
    legalName: string | null;
    address: string | null;
    contactEmail: string | null;
    securityContact: string | null;
    website: string | null;
  };
  product: { name: string; models: string[]; supportEndsOn: Day | null };
  releases: { hardware: string; firmware: string }[];
  productFacts: { factId: string; value: unknown }[];
  dataItems: { name: string; purpose: string; retention: string | null; recipients: string[]; optional: boolean }[];
  template: PolicyTemplate;
};

const one = (text: string | null | undefined): FactValue[] => (text?.trim() ? [{ text: oneLine(text) }] : []);
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** An address is a link when it is one. */
function reachable(text: string | null): FactValue[] {
  return one(text).map((value) => {
    if (/^https?:\/\/\S+$/i.test(value.text)) return { ...value, href: value.text };
    return /^[^\s@<>"]+@[^\s@<>"]+$/.test(value.text) ? { ...value, href: `mailto:${value.text}` } : value;
  });
}

function lines(value: unknown): FactValue[] {
  const all = Array.isArray(value) ? value : typeof value === "string" ? value.split("\n") : [];
  return all.flatMap((line) => (typeof line === "string" ? one(line) : []));
}

/** Everything that a policy of this product can state as a fact, by name, as it stands now. */
export function factsFrom(sources: FactSources): Facts {
  const { organisation, product, releases, template } = sources;
  const distinct = (values: string[]) => [...new Set(values)].join(", ");
  const given = new Map(sources.productFacts.map(({ factId, value }) => [factId, value]));
  const ownFacts = template.sections.flatMap(({ fields }) =>
    fields.map((field): Fact => {
      const value = given.get(field.id);
      const text = typeof value === "string" ? value : null;
      const values =
        field.type === "list"
          ? lines(value)
          : field.type === "email" || field.type === "url"
            ? reachable(text)
            : field.type === "day" && text
              ? [{ text: sayDay(text) }]
              : one(text);
      return { id: field.id, name: field.label, values };
    }),
  );
  const cells = sources.dataItems.map((item) => [
    item.optional ? `${item.name} (you can refuse)` : item.name,
    item.purpose,
    item.retention?.trim() || "Not said yet",
    item.recipients.length > 0 ? item.recipients.join(", ") : "Nobody else",
  ]);
  const all: Fact[] = [
    { id: "organisation.legal-name", name: "Legal name", values: one(organisation.legalName ?? organisation.name) },
    {
      id: "organisation.address",
      name: "Postal address",
      values: one(organisation.address?.replace(/\n+/g, ", ") ?? null),
    },
    { id: "organisation.contact", name: "Contact", values: reachable(organisation.contactEmail) },
    { id: "organisation.website", name: "Website", values: reachable(organisation.website) },
    {
      id: "organisation.security-contact",
      name: "Where to report a problem",
      values: reachable(organisation.securityContact),
    },
    { id: "product.name", name: "Product", values: one(product.name) },
    { id: "product.models", name: "Models", values: one(product.models.join(", ")) },
    { id: "product.hardware", name: "Hardware", values: one(distinct(releases.map((release) => release.hardware))) },
    { id: "product.firmware", name: "Software", values: one(distinct(releases.map((release) => release.firmware))) },
    {
      id: "product.support-end",
      name: "Security updates until",
      values: product.supportEndsOn ? one(sayDay(product.supportEndsOn)) : [],
    },
    { id: "data-items", name: "What data is kept", values: [], cells },
    ...ownFacts,
  ];
  return Object.fromEntries(all.map((fact) => [fact.id, fact]));
}

/** Whether a fact has nothing to print. */
export const isEmpty = (fact: Fact | undefined) => !fact || (fact.values.length === 0 && !fact.cells?.length);

/** The fact in a few words, for a person who approves it by name. */
export function sayFact(fact: Fact): string {
  if (fact.cells) return fact.cells.map((row) => row.join(" · ")).join("; ");
  return fact.values.map((value) => value.text).join("; ");
}
