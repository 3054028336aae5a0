"use client";

import { usePathname } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";

type Props = { productPath: string; assessmentId: string; editable: boolean };

/** The way to the answers: what one comes for on the overview, while the other tabs have a first deed of their own. */
export function AssessmentButton({ productPath, assessmentId, editable }: Props) {
  return (
    <ButtonLink variant={usePathname() === productPath ? "primary" : "secondary"} href={`/assessments/${assessmentId}`}>
      {editable ? "Continue assessment" : "Open assessment"}
    </ButtonLink>
  );
}
