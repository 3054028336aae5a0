"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { verdictWord } from "@/components/ui/verdict";
import type { Verdict } from "@/generated/prisma/enums";
import {
  reinstateAnswerAction,
  reopenAnswerAction,
  submitAnswerAction,
  submitAnswersAction,
  takeBackAnswerAction,
  takeOverAnswerAction,
} from "../actions";
import type { Offer } from "../offers/answer-offers";
import { whyNotEditable } from "../rules";
import { bulkDeeds } from "./bulk-deeds";
import { useRun } from "./use-run";
import type { WorkspaceModel } from "./use-workspace";

export type Deeds = ReturnType<typeof useDeeds>;

/** The deeds of the workspace: each waits for what is being saved, asks the server, and puts its answer into the list. */
export function useDeeds(model: WorkspaceModel) {
  const toast = useToast();
  const { run, ...running } = useRun();
  const [said, setSaid] = useState("");
  const { detail, current } = model;

  /** Sends what is typed first: a deed is about what the person sees. */
  async function settled(): Promise<boolean> {
    if (!detail) return false;
    const saver = model.saverOf(detail);
    await saver.flush();
    return !saver.unsaved() && saver.read().status !== "conflict";
  }

  const changed = (ids: string[]) => model.refresh(ids);

  return {
    ...running,
    ...bulkDeeds({ model, run, settled, toast }),
    said,

    setVerdict(verdict: Verdict | null) {
      if (!detail || !current || !detail.may.edit || whyNotEditable(detail)) return;
      if (verdict === "NOT_APPLICABLE" && !detail.mayNotApply) {
        setSaid("Only the release's profile can say that this requirement does not apply.");
        return;
      }
      model.saverOf(detail).edit({ verdict }, 0);
      setSaid(`${verdictWord(verdict)}. ${detail.requirementId}.`);
    },

    async submit() {
      if (detail?.state !== "OPEN" || !(await settled())) return;
      const { answerId } = detail;
      await run(
        "submit",
        answerId,
        () => submitAnswerAction({ answerId }),
        () => {
          model.patch([answerId], { state: "SUBMITTED", returned: false });
          changed([answerId]);
        },
      );
    },

    /** Takes over what an accepted answer says; it stays open, for the person to change and submit. */
    async takeOver(offer: Offer | undefined) {
      if (detail?.state !== "OPEN" || !detail.may.edit || !offer || !(await settled())) return;
      const { answerId } = detail;
      const { revision } = model.saverOf(detail).read();
      await run(
        "take-over",
        answerId,
        () => takeOverAnswerAction({ answerId, fromId: offer.answerId, revision }),
        (taken) => {
          model.patch([answerId], { verdict: offer.verdict, revision: taken.revision });
          setSaid(`Taken over: ${verdictWord(offer.verdict)}. Submit it when you agree.`);
          changed([answerId]);
        },
      );
    },

    async submitAll(answerIds: string[]) {
      if (detail && !(await settled())) return;
      await run(
        "submit-all",
        null,
        () => submitAnswersAction({ answerIds }),
        ({ submitted, left }) => {
          model.patch(submitted, { state: "SUBMITTED", returned: false });
          model.select(left.map((one) => one.answerId));
          changed(submitted);
          const rest = left[0] ? ` ${left.length} stay open: ${left[0].why}` : "";
          toast({ text: `${submitted.length} submitted for review.${rest}` });
        },
      );
    },

    takeBack: () =>
      detail &&
      run(
        "take-back",
        detail.answerId,
        () => takeBackAnswerAction({ answerId: detail.answerId }),
        () => {
          model.patch([detail.answerId], { state: "OPEN" });
          changed([detail.answerId]);
        },
      ),

    reopen: (why: string) =>
      detail &&
      run(
        "reopen",
        detail.answerId,
        () => reopenAnswerAction({ answerId: detail.answerId, why }),
        () => {
          model.patch([detail.answerId], { state: "OPEN", staleSince: null });
          changed([detail.answerId]);
        },
      ),

    reinstate: () =>
      detail &&
      run(
        "reinstate",
        detail.answerId,
        () => reinstateAnswerAction({ answerId: detail.answerId }),
        () => {
          model.patch([detail.answerId], { state: "ACCEPTED" });
          changed([detail.answerId]);
        },
      ),
  };
}
