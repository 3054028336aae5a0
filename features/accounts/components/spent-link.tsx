import { Standalone } from "@/components/layout/standalone";
import { ButtonLink } from "@/components/ui/button";

/** For a link that was used, has ended, or never was: the three look alike. */
export function SpentLink({ wayOut }: { wayOut: string }) {
  return (
    <Standalone title="This link does not work any more" lead={`It was used already, or its time is over. ${wayOut}`}>
      <ButtonLink href="/sign-in" size={40}>
        Go to sign-in
      </ButtonLink>
    </Standalone>
  );
}
