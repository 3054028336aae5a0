import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Actor, can } from "@/lib/permissions";

/** Everything is done, for this person: where the work of the others can be seen. */
export function NothingWaits({ actor }: { actor: Actor }) {
  const works = can(actor, "evidence:add", { organisationId: actor.organisationId });
  return (
    <EmptyState title="Nothing is waiting for you" actions={<ButtonLink href="/products">See the products</ButtonLink>}>
      {works
        ? "What is assigned to you, comes back to you or needs your decision stands here. The products show what is still open."
        : "You read everything and change nothing. Start with a product, and follow a claim back to its proof."}
    </EmptyState>
  );
}
