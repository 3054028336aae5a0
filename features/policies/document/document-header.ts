import { loadContent } from "@/lib/content";
import type { Day } from "@/lib/day";
import type { Facts } from "../facts";
import type { LoadedRelease } from "../load";
import type { PolicyDocument } from "./document";

export type ToHead = {
  facts: Facts;
  releases: readonly LoadedRelease[];
  title: string;
  productName: string;
  slug: string;
  appUrl: string | null;
  version: number;
  on: Day;
  supportUntil: Day | null;
  demo: boolean;
  changeNote: string;
  earlier: PolicyDocument["earlier"];
  trailHead: PolicyDocument["trailHead"];
};

/** Everything of a document but its words: whose it is, about what, of which day, checked against what. */
export function documentHeader(input: ToHead): Omit<PolicyDocument, "summary" | "sections"> {
  const { facts, releases } = input;
  const text = (id: string) => facts[id]?.values[0]?.text ?? null;
  const refs = new Map(
    releases.flatMap(({ checklists }) => checklists).map((ref) => [`${ref.checklistId}/${ref.version}`, ref]),
  );
  const content = loadContent();
  const checklists = [...refs.values()].flatMap(
    ({ checklistId, version }) => content.checklistVersion(checklistId, version) ?? [],
  );
  const sources = [...new Set(checklists.map(({ source }) => source.id))].flatMap(
    (id) => content.sources.get(id) ?? [],
  );
  const contact = facts["organisation.contact"]?.values[0];
  const address = text("organisation.address");
  const models = text("product.models");
  return {
    format: "plainproof-policy/1",
    language: "en",
    title: input.title,
    maker: {
      legalName: text("organisation.legal-name") ?? input.productName,
      address: address ? [address] : [],
      contact: contact
        ? [{ label: "Contact", runs: [{ kind: "fact", factId: "organisation.contact", ...contact }] }]
        : [],
    },
    product: {
      name: input.productName,
      models: models ? [models] : [input.productName],
      releases: releases.map(({ hardware, firmware }) => ({ model: null, hardware, firmware })),
    },
    version: input.version,
    on: input.on,
    supportUntil: input.supportUntil,
    selfAssessed: true,
    demo: input.demo,
    publicUrl: input.appUrl ? `${input.appUrl}/p/${input.slug}` : null,
    changeNote: input.changeNote,
    earlier: input.earlier,
    checklists: checklists.map(({ title, version }) => ({ title, version, checkedOn: input.on })),
    sources: sources.map(({ title, publisher, date, licence, url }) => ({
      title,
      publisher,
      date: date.slice(0, 4),
      licence,
      href: /^https?:\/\//.test(url) ? url : null,
    })),
    trailHead: input.trailHead,
  };
}
