import { Standalone } from "@/components/layout/standalone";
import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  return (
    <Standalone title="There is nothing at this address" lead="It may have been mistyped, or it is not for you to see.">
      <ButtonLink href="/" variant="primary" size={40}>
        Go to the start
      </ButtonLink>
    </Standalone>
  );
}
