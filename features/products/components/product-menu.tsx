"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { archiveProductAction, restoreProductAction } from "../actions";

type Product = { id: string; name: string };

/** The rarer deeds of a product. Archiving asks nothing: it is done, and can be undone. */
export function ProductMenu({ product: { id, name } }: { product: Product }) {
  const router = useRouter();
  const toast = useToast();
  const [, start] = useTransition();

  function undo() {
    start(async () => {
      const outcome = await restoreProductAction({ productId: id });
      if (outcome.ok) router.push(`/products/${id}`);
      else toast({ text: outcome.message });
    });
  }
  function archive() {
    start(async () => {
      const outcome = await archiveProductAction({ productId: id });
      if (!outcome.ok) return toast({ text: outcome.message });
      router.push("/products");
      toast({ text: `${name} archived.`, undo });
    });
  }
  return (
    <Menu
      label="More"
      className="btn btn-quiet btn-icon"
      items={[
        { label: "Name, description, owner", icon: "pencil", href: `/products/${id}/edit` },
        { label: "Archive", icon: "archive", onChoose: archive },
      ]}
    >
      <Icon name="ellipsis" />
    </Menu>
  );
}

/** Brings an archived product back to the lists. */
export function RestoreProduct({ productId }: { productId: string }) {
  const router = useRouter();
  const toast = useToast();
  const [pending, start] = useTransition();
  return (
    <Button
      size={28}
      icon="rotate-ccw"
      pending={pending}
      onClick={() =>
        start(async () => {
          const outcome = await restoreProductAction({ productId });
          if (!outcome.ok) toast({ text: outcome.message });
          router.refresh();
        })
      }
    >
      Restore
    </Button>
  );
}
