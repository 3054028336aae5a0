import { changeFact } from "@/features/products/change-fact";
import type { ChangeFactInput } from "@/features/products/schema";
import { saveDoor } from "@/lib/save-door";

/** Autosave: one fact as somebody has just typed it. 409 brings what stands now, 422 what is wrong. */
export async function PUT(request: Request, { params }: RouteContext<"/products/[productId]/facts/[factId]">) {
  const { productId, factId } = await params;
  return saveDoor(request, (actor, said: Pick<ChangeFactInput, "value" | "revision">) =>
    changeFact(actor, { ...said, productId, factId }),
  );
}
