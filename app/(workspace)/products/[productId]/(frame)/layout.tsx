import { notFound } from "next/navigation";
import { Day } from "@/components/ui/day";
import { Note } from "@/components/ui/note";
import { ProductHead } from "@/features/products/components/product-head";
import { RestoreProduct } from "@/features/products/components/product-menu";
import { findProductFrame } from "@/features/products/find-product-frame";
import { requireActor } from "@/lib/auth";
import { dayIn, now } from "@/lib/clock";
import { can } from "@/lib/permissions";
import { reading } from "@/lib/reading";

export default async function ProductLayout({ children, params }: LayoutProps<"/products/[productId]">) {
  const actor = await requireActor();
  const { productId } = await params;
  const today = dayIn(actor.organisation.timeZone, now());
  const product = await reading(actor, (tx) => findProductFrame(tx, actor, productId, today));
  if (!product) notFound();
  const mayEdit = can(actor, "product:edit", { organisationId: actor.organisationId, productId });

  return (
    <>
      <ProductHead product={product} mayEdit={mayEdit} />
      {product.archivedOn && (
        <div className="px-4 pt-5 md:px-8">
          <Note kind="frozen" actions={mayEdit && <RestoreProduct productId={productId} />}>
            Archived on <Day value={product.archivedOn} />. It is out of the lists; what was published stays public.
          </Note>
        </div>
      )}
      {children}
    </>
  );
}
