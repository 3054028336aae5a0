"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/toast";
import { verdictWord } from "@/components/ui/verdict";
import type { Verdict } from "@/generated/prisma/enums";
import type { Outcome } from "@/lib/outcome";
import {
  assignAnswersAction,
  reinstateAnswerAction,
  reopenAnswerAction,
  setVerdictsAction,
  submitAnswerAction,
  submitAnswersAction,
  takeBackAnswerAction,
  takeOverAnswerAction,
} from "../actions";
import type { Offer } from "../offers/answer-offers";
import { whyNotEditable } from "../rules";
import type { WorkspaceRow } from "../workspace/workspace-rows";
import type { WorkspaceModel } from "./use-workspace";

export type Deeds = ReturnType<typeof useDeeds>;

/** The deeds of the workspace: each waits for what is being saved, asks the server, and puts its answer into the list. */
export function useDeeds(model: WorkspaceModel) {
  const toast = useToast();
  const [pending, setPending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ answerId: string | null; message: string } | null>(null);
  const [said, setSaid] = useState("");
  const { detail, current } = model;

  async function run<T>(
    name: string,
    answerId: string | null,
    send: () => Promise<Outcome<T>>,
    done: (data: T) => void,
  ): Promise<boolean> {
    if (pending) return false;
    setPending(name);
    setRefusal(null);
    try {
      const outcome = await send();
      if (outcome.ok) done(outcome.data);
      else setRefusal({ answerId, message: outcome.message });
      return outcome.ok;
    } catch {
      setRefusal({ answerId, message: "There is no connection. Nothing was lost; try again in a moment." });
      return false;
    } finally {
      setPending(null);
    }
  }

  /** Sends what is typed first: a deed is about what the person sees. */
  async function settled(): Promise<boolean> {
    if (!detail) return false;
    const saver = model.saverOf(detail);
    await saver.flush();
    return !saver.unsaved() && saver.read().status !== "conflict";
  }

  const changed = (ids: string[]) => model.refresh(ids);

  /** What rows say now, as groups that one command each can put back. */
  function groupsOf<V>(answerIds: string[], saying: (row: WorkspaceRow) => V): { ids: string[]; value: V }[] {
    const groups = new Map<string, { ids: string[]; value: V }>();
    for (const row of model.rows.filter(({ answerId }) => answerIds.includes(answerId))) {
      const value = saying(row);
      const group = groups.get(JSON.stringify(value)) ?? { ids: [], value };
      groups.set(JSON.stringify(value), { ...group, ids: [...group.ids, row.answerId] });
    }
    return [...groups.values()];
  }

  type Assignment = { assigneeId?: string | null; dueOn?: string | null };
  function assign(answerIds: string[], change: Assignment, undoing = false): Promise<boolean> {
    const before = groupsOf(answerIds, ({ assigneeId, dueOn }) =>
      change.dueOn === undefined ? { assigneeId } : { dueOn },
    );
    return run(
      "assign",
      answerIds[0] ?? null,
      () => assignAnswersAction({ answerIds, ...change }),
      () => {
        model.patch(answerIds, change);
        changed(answerIds);
        if (undoing || answerIds.length < 2) return;
        const text = `${answerIds.length} requirements ${change.dueOn === undefined ? "assigned" : "have another due date"}.`;
        toast({ text, undo: () => void inTurn(before, ({ ids, value }) => assign(ids, value, true)) });
      },
    );
  }

  async function setVerdicts(answerIds: string[], verdict: Verdict | null, undoing = false): Promise<boolean> {
    if (detail && answerIds.includes(detail.answerId) && !(await settled())) return false;
    const before = groupsOf(answerIds, (row) => row.verdict);
    return run(
      "verdicts",
      null,
      () => setVerdictsAction({ answerIds, verdict }),
      ({ changed: now, left }) => {
        const revisions = new Map(now.map(({ id, revision }) => [id, revision]));
        model.patch([...revisions.keys()], (row) => ({
          verdict,
          revision: revisions.get(row.answerId) ?? row.revision,
        }));
        changed([...revisions.keys()]);
        if (undoing) return;
        const rest = left > 0 ? ` ${left} were not open or said so already.` : "";
        const touched = before
          .map(({ ids, value }) => ({ ids: ids.filter((id) => revisions.has(id)), value }))
          .filter(({ ids }) => ids.length > 0);
        const undo = () => void inTurn(touched, ({ ids, value }) => setVerdicts(ids, value, true));
        toast({ text: `${now.length} set to ${verdictWord(verdict).toLowerCase()}.${rest}`, undo });
      },
    );
  }

  return {
    pending,
    said,
    refusal,
    dismiss: () => setRefusal(null),

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

    assign,
    setVerdicts,
  };
}

/** One after the other: each is a command of its own. */
async function inTurn<T>(items: T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await run(item);
}
