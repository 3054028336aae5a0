import { type Checklist, type Content, loadContent, type Requirement } from "@/lib/content";
import { notePath, optionPath, policySectionPath, requirementPath } from "./paths";

/** What became of one place of a source. */
export type Covering = {
  kind: "requirement" | "note" | "choice" | "section";
  href: string;
  /** The name of what covers it: an id, the words of a choice, a title. */
  name: string;
  /** Where that stands: a checklist, a question, the policy. */
  within: string;
  /** What it says. */
  text: string;
};

const kept = new WeakMap<Content, Map<string, Covering[]>>();

/** What covers an item, or a provision, of a source. Nothing: see the reasons in `notCovered`. */
export function coveringsOf(sourceId: string, itemId: string): readonly Covering[] {
  const content = loadContent();
  let index = kept.get(content);
  if (!index) {
    index = indexOf(content);
    kept.set(content, index);
  }
  return index.get(itemKey(sourceId, itemId)) ?? [];
}

// Items are unique among all sources; provisions are numbered by each standard for itself.
const itemKey = (sourceId: string, itemId: string) => (itemId.includes("/") ? itemId : `${sourceId}#${itemId}`);

function indexOf(content: Content): Map<string, Covering[]> {
  const index = new Map<string, Covering[]>();
  const add = (keys: readonly string[], covering: Covering) => {
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), covering]);
  };
  for (const list of [...content.checklists.values()].flatMap((versions) => versions.slice(-1))) {
    const provisions = new Set(content.sources.get(list.source.id)?.provisions);
    for (const category of list.categories) {
      for (const requirement of category.requirements) {
        const { id, seed } = requirement;
        add([...seed, ...(provisions.has(id) ? [itemKey(list.source.id, id)] : [])], coveredBy(requirement, list));
      }
      for (const [place, { text, seed }] of category.notes.entries()) {
        const href = notePath(list, category.id, place + 1);
        add(seed, { kind: "note", href, name: category.short, within: list.short, text });
      }
    }
  }
  for (const { id, ask, options } of content.questions)
    for (const option of options)
      add(option.seed, {
        kind: "choice",
        href: optionPath(id, option.id),
        name: option.label,
        within: ask,
        text: option.help ?? "",
      });
  for (const template of [...content.policyTemplates.values()].flatMap((versions) => versions.slice(-1)))
    for (const { id, title, needs, seed } of template.sections)
      add(seed, {
        kind: "section",
        href: policySectionPath(id),
        name: title,
        within: template.title,
        text: needs ?? "",
      });
  return index;
}

const coveredBy = (requirement: Requirement, list: Checklist): Covering => ({
  kind: "requirement",
  href: requirementPath(requirement),
  name: requirement.id,
  within: list.short,
  text: requirement.statement,
});
