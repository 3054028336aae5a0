import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ProfileScreen } from "@/features/products/components/profile-screen";
import { newReleasePath } from "@/features/products/paths";
import { findProfilePage } from "@/features/products/profile/find-profile";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage({ params, searchParams }: PageProps<"/products/[productId]/profile">) {
  const actor = await requireActor();
  const { productId } = await params;
  const { release } = await searchParams;
  const wanted = typeof release === "string" ? release : undefined;
  const page = await reading(actor, (tx) => findProfilePage(tx, actor, productId, wanted));
  if (!page) notFound();
  if (page.release) {
    // What is fresh from the server starts the screen anew: another release, another decision.
    const key = `${page.release.id} ${page.waiting?.submissionId} ${page.acceptedOn} ${page.returned?.note}`;
    return <ProfileScreen key={key} page={page} timeZone={actor.organisation.timeZone} />;
  }
  const { product } = page;
  return (
    <>
      <PageHeading
        title="Profile"
        crumbs={[
          { label: "Products", href: "/products" },
          { label: product.name, href: `/products/${productId}` },
          { label: "Profile" },
        ]}
      />
      <PageBody>
        <EmptyState
          title="No release yet"
          actions={
            <ButtonLink variant="primary" href={newReleasePath(productId)}>
              Add a release
            </ButtonLink>
          }
        >
          A profile describes one release. Add the first: its hardware revision and its firmware version.
        </EmptyState>
      </PageBody>
    </>
  );
}
