import type { ReactNode } from "react";
import { PaneScreen } from "@/components/layout/pane-screen";
import { Tag } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { NothingHere } from "@/components/ui/empty-state";
import type { Category, Checklist, Source } from "@/lib/content";
import { categoryPath, checklistPath, comparePath, importPath } from "../paths";
import { Binds } from "./binds";
import { CategoryList } from "./category-list";
import { CategoryRequirements } from "./category-requirements";
import type { ShownNote } from "./note-in-category";
import { RetireButton } from "./retire-button";

export type ChecklistScreenProps = {
  checklist: Checklist;
  category: Category;
  /** The requirement in the address; phones then show it alone. */
  openId?: string;
  /** The requirement that the detail shows. */
  shownId?: string;
  source: Source | null;
  others: Checklist[];
  notes: ShownNote[];
  owners: Readonly<Record<string, string>>;
  today: string;
  /** Set for a checklist that the organisation wrote for itself. */
  own: { retired: boolean; mayRetire: boolean } | null;
  /** There is another version, or another edition of its source. */
  comparable: boolean;
  /** Nothing where a category has only notes. */
  detail?: ReactNode;
};

/** A checklist to read: categories, the requirements of one, one requirement in full. */
export function ChecklistScreen({
  checklist,
  category,
  openId,
  shownId,
  source,
  others,
  notes,
  owners,
  today,
  own,
  comparable,
  detail,
}: ChecklistScreenProps) {
  const categories = <CategoryList checklist={checklist} categoryId={category.id} source={source} others={others} />;
  const crumbs = [
    { label: "Checklists", href: "/checklists" },
    { label: checklist.short, href: checklistPath(checklist) },
    { label: category.short, ...(openId && { href: categoryPath(checklist, category.id) }) },
  ];
  return (
    <PaneScreen
      crumbs={crumbs}
      state={
        <>
          <Tag>Version {checklist.version}</Tag>
          {checklist.binds && (
            <span className="text-13">
              <Binds binds={checklist.binds} today={today} />
            </span>
          )}
          {own?.retired && <Tag>Retired</Tag>}
        </>
      }
      actions={
        <>
          {comparable && (
            <ButtonLink size={28} variant="quiet" icon="git-compare-arrows" href={comparePath(checklist)}>
              Compare
            </ButtonLink>
          )}
          {own?.mayRetire && !own.retired && (
            <ButtonLink size={28} variant="quiet" icon="upload" href={importPath(checklist)}>
              Next version
            </ButtonLink>
          )}
          {own?.mayRetire && <RetireButton checklistId={checklist.id} short={checklist.short} retired={own.retired} />}
        </>
      }
    >
      <aside className="hidden w-58 shrink-0 overflow-y-auto border-r border-line px-2.5 py-3 lg:block">
        {categories}
      </aside>
      <div
        className={classNames(
          "pane min-w-0 overflow-y-auto border-line md:flex-1 md:border-r",
          openId && "max-md:hidden",
        )}
      >
        <div className="border-b border-line px-4 py-2 lg:hidden">
          <Disclosure summary={`${category.id} ${category.short}${andMore(checklist.categories.length - 1)}`}>
            {categories}
          </Disclosure>
        </div>
        <CategoryRequirements category={category} notes={notes} currentId={shownId} owners={owners} />
      </div>
      <div
        className={classNames(
          "pane shrink-0 overflow-y-auto px-4 py-3 md:w-[52%] md:px-6 lg:w-1/2 xl:w-160",
          !openId && "max-md:hidden",
        )}
      >
        {detail ?? <NothingHere>This category has notes only. There is nothing in it to answer.</NothingHere>}
      </div>
    </PaneScreen>
  );
}

function andMore(others: number): string {
  if (others === 0) return "";
  return `, and ${others} more ${others === 1 ? "category" : "categories"}`;
}
