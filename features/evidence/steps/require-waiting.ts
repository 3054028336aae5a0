import type { Submission } from "@/generated/prisma/client";
import { Refusal } from "@/lib/outcome";
import type { LoadedRevision } from "../load";
import { revisionState, whyNotDecidable } from "../rules";

/** The submission of a revision that waits for its decision. Refuses where none does, and says why. */
export function requireWaiting(revision: LoadedRevision & { waiting: Submission | null }): Submission {
  const obstacle = whyNotDecidable(revisionState(revision));
  if (obstacle) throw new Refusal("conflict", obstacle);
  if (!revision.waiting) throw new Error("A submitted revision has a submission that waits.");
  return revision.waiting;
}
