import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button";

/** Says the same for what never was, what is gone, and what this person may not see. */
export default function NotFound() {
  return (
    <>
      <PageHeading title="There is nothing at this address" />
      <PageBody>
        <div>
          <p className="mb-4 text-14 text-ink-2">It may have been mistyped, or it is not for you to see.</p>
          <ButtonLink href="/">Go to Home</ButtonLink>
        </div>
      </PageBody>
    </>
  );
}
