import type { ReactNode } from "react";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { ProductFrame } from "../find-product-frame";
import { AssessmentButton } from "./assessment-button";
import { ProductMenu } from "./product-menu";

/** Name, tabs and deeds of a product, on each of its pages. */
export function ProductHead({ product, mayEdit }: { product: ProductFrame; mayEdit: boolean }) {
  const { id, name, models, description, policy, assessmentId } = product;
  const at = `/products/${id}`;
  const editable = mayEdit && !product.archivedOn;
  let sign: ReactNode = null;
  if (policy?.drifts.length) sign = <Icon name="triangle-alert" size={14} label="drifted" className="text-caution" />;
  else if (policy?.behind.length) sign = <Icon name="package-plus" size={14} label="behind" className="text-ink-2" />;
  return (
    <PageHeading
      crumbs={[{ label: "Products", href: "/products" }, { label: name }]}
      title={name}
      sub={
        <>
          {models.length > 0 && <span className="font-mono">{models.join(", ")}</span>}
          {description && <span>{description}</span>}
        </>
      }
      actions={
        <>
          {editable && (
            <span className="max-md:order-last">
              <ProductMenu product={{ id, name }} />
            </span>
          )}
          {editable && (
            <ButtonLink icon="git-branch-plus" href={`${at}/releases/new`}>
              New release
            </ButtonLink>
          )}
          {assessmentId && <AssessmentButton productPath={at} assessmentId={assessmentId} editable={editable} />}
        </>
      }
      tabs={
        <LinkTabs
          label={name}
          tabs={[
            { href: at, label: "Overview" },
            { href: `${at}/releases`, label: "Releases", count: product.releases },
            { href: `${at}/profile`, label: "Profile" },
            { href: assessmentId ? `/assessments/${assessmentId}` : `${at}/assessment`, label: "Assessment" },
            { href: `${at}/lens`, label: "Lens" },
            { href: `${at}/exceptions`, label: "Exceptions", count: product.exceptions || undefined },
            { href: `${at}/evidence`, label: "Evidence", count: product.evidence },
            { href: `${at}/facts`, label: "Facts" },
            ...(policy || editable
              ? [
                  {
                    href: policy ? `/policies/${policy.policyId}` : `/policies/new?product=${id}`,
                    label: "Policy",
                    sign,
                  },
                ]
              : []),
          ]}
        />
      }
    />
  );
}
