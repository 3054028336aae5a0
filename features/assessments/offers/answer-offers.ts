import type { Verdict } from "@/generated/prisma/enums";
import type { Values } from "../value-rules";
import type { Likeness } from "./offer-rules";

/** Another requirement of the assessment that is like the one at hand. */
export type Alike = {
  answerId: string;
  checklistId: string;
  requirementId: string;
  /** The checklist's short name. */
  checklist: string;
  statement: string;
  how: Likeness;
};

/** What an accepted answer says, and what it stands on. */
export type Said = {
  verdict: Verdict | null;
  rationale: string;
  values: Values;
  evidence: { evidenceId: string; title: string; number: number; place: string | null }[];
};

/** An accepted answer that offers itself to an open one. */
export type Offer = Alike & Said;

/** What was accepted for the very same requirement in another release: to read, since much may have changed since. */
export type OtherRelease = Said & { release: string; assessmentId: string };
