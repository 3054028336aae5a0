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

/** An accepted answer that offers itself to an open one. */
export type Offer = Alike & {
  verdict: Verdict | null;
  rationale: string;
  values: Values;
  evidence: { title: string; number: number; place: string | null }[];
};
