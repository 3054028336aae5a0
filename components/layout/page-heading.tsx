import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { classNames } from "@/components/ui/class-names";

export type PageHeadingProps = {
  title: string;
  /** A few words beside the title: a count, a model number, a state. */
  sub?: ReactNode;
  actions?: ReactNode;
  /** Where the page is. With crumbs the title is large, without it is one line. */
  crumbs?: Crumb[];
  /** `LinkTabs` of the page. */
  tabs?: ReactNode;
};

/** The top of a page that scrolls as a whole. */
export function PageHeading({ title, sub, actions, crumbs, tabs }: PageHeadingProps) {
  if (!crumbs) {
    return (
      <header className="page-heading flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 py-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3">
          <h1 className="text-16 font-semibold max-md:text-18">{title}</h1>
          {sub !== undefined && <span className="text-13 text-ink-3">{sub}</span>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
    );
  }
  return (
    <header className={classNames("page-heading grid pt-3 md:grid-cols-[minmax(0,1fr)_auto]", !tabs && "pb-4")}>
      <div className="flex min-h-8 min-w-0 items-center">
        <Breadcrumbs crumbs={crumbs} title={title} />
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 max-md:order-1 max-md:mt-3">{actions}</div>}
      <div className="col-span-full mt-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h1 className="text-22 font-semibold md:text-28">{title}</h1>
        {sub !== undefined && <span className="flex flex-wrap items-baseline gap-x-3 text-13 text-ink-3">{sub}</span>}
      </div>
      {tabs && <div className="col-span-full mt-1.5 min-w-0 max-md:order-2">{tabs}</div>}
    </header>
  );
}

/** What stands under the heading; an aside goes to the right, on small windows under it. */
export function PageBody({
  children,
  aside,
  narrow,
}: {
  children: ReactNode;
  aside?: ReactNode /** A form: 30rem wide. */;
  narrow?: boolean;
}) {
  if (!aside) return <div className={classNames("page-body grid gap-8", narrow && "max-w-152")}>{children}</div>;
  return (
    <div className="page-body grid gap-8 lg:grid-cols-[minmax(0,1fr)_18.5rem] lg:gap-10">
      <div className="grid min-w-0 content-start gap-8">{children}</div>
      <aside className="grid content-start gap-7">{aside}</aside>
    </div>
  );
}
