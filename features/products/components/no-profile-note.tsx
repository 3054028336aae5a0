import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { profilePath } from "../paths";

/** Where checklists are chosen before a profile is accepted: more is asked than will be in the end. */
export function NoProfileNote({ productId, className }: { productId: string; className?: string }) {
  return (
    <Note kind="info" className={className}>
      No profile is accepted yet, so every requirement counts. An accepted{" "}
      <TextLink href={profilePath(productId)}>profile</TextLink> takes away what does not apply.
    </Note>
  );
}
