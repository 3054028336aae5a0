"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import { useToast } from "@/components/ui/toast";
import { upgradeAssessmentAction } from "../actions";
import type { UpgradeAssessmentInput } from "../schema";

type Props = UpgradeAssessmentInput & { whyNot: string | null };

/** Moves the assessment to the versions that the page has shown. */
export function UpgradeButton({ assessmentId, moves, whyNot }: Props) {
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState(whyNot);

  async function upgrade() {
    setPending(true);
    try {
      const outcome = await upgradeAssessmentAction({ assessmentId, moves });
      if (!outcome.ok) return setRefusal(outcome.message);
      const { added, gone, confirm } = outcome.data;
      toast({ text: `Done: ${added} new, ${gone} gone, ${confirm} to confirm.` });
      router.push(`/assessments/${assessmentId}`);
    } catch {
      setRefusal("There is no connection. Nothing was changed; try again in a moment.");
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="grid gap-3">
      <RefusalNote>{refusal}</RefusalNote>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" pending={pending} notYet={whyNot !== null} onClick={() => void upgrade()}>
          Move to the newer versions
        </Button>
        <span className="text-12 text-ink-3">
          Nothing that anybody wrote is lost. What means something else is open again, and a second person confirms it.
        </span>
      </div>
    </div>
  );
}
