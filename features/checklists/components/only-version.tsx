import { ButtonLink } from "@/components/ui/button";
import { Day } from "@/components/ui/day";
import { EmptyState } from "@/components/ui/empty-state";
import type { Checklist } from "@/lib/content";
import { checklistPath, importPath } from "../paths";
import { DateOfDocument } from "./source-credit";

type Props = { checklist: Checklist; own: boolean; since: string | null; mayImport: boolean };

/** In the place of a comparison, while there is nothing to compare: what there is, and what will stand here. */
export function OnlyVersion({ checklist, own, since, mayImport }: Props) {
  return (
    <EmptyState
      title={`There is only version ${checklist.version} so far`}
      actions={
        <>
          <ButtonLink variant="primary" href={checklistPath(checklist)}>
            Back to the checklist
          </ButtonLink>
          {mayImport && (
            <ButtonLink variant="quiet" icon="upload" href={importPath(checklist)}>
              Import the next version
            </ButtonLink>
          )}
        </>
      }
    >
      {since &&
        (own ? (
          <>
            You imported it on <Day value={since} />.{" "}
          </>
        ) : (
          <>
            It was made from the document of <DateOfDocument value={since} />.{" "}
          </>
        ))}
      Once a newer version is {own ? "imported" : "released"}, this page shows what is new, what is gone and which words
      changed, requirement by requirement, and whether each change asks for more or for less.
    </EmptyState>
  );
}
