"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { restoreChecklistAction, retireChecklistAction } from "../actions";

type Props = { checklistId: string; short: string; retired: boolean };

/** Retires a checklist of one's own, or offers it again. Either can be undone, so neither asks first. */
export function RetireButton({ checklistId, short, retired }: Props) {
  const [pending, start] = useTransition();
  const router = useRouter();
  const toast = useToast();

  function press(retire: boolean) {
    start(async () => {
      const outcome = await (retire ? retireChecklistAction : restoreChecklistAction)(checklistId);
      router.refresh();
      if (!outcome.ok) return toast({ text: outcome.message });
      const text = retire
        ? `${short} is offered no more. Assessments that hold it keep it.`
        : `${short} is offered again.`;
      toast({ text, undo: () => press(!retire) });
    });
  }
  return (
    <Button pending={pending} onClick={() => press(!retired)}>
      {retired ? "Offer again" : "Retire"}
    </Button>
  );
}
