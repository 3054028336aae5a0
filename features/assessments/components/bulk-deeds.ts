import type { ToastMessage } from "@/components/ui/toast";
import { verdictWord } from "@/components/ui/verdict";
import type { Verdict } from "@/generated/prisma/enums";
import { assignAnswersAction, setVerdictsAction } from "../actions";
import type { WorkspaceRow } from "../workspace/workspace-rows";
import type { RunDeed } from "./use-run";
import type { WorkspaceModel } from "./use-workspace";

type With = {
  model: WorkspaceModel;
  run: RunDeed;
  settled: () => Promise<boolean>;
  toast: (message: ToastMessage) => void;
};

/** The deeds on many requirements at once. Each can be undone: every row goes back to what it said before. */
export function bulkDeeds({ model, run, settled, toast }: With) {
  type Assignment = { assigneeId?: string | null; dueOn?: string | null };
  function assign(answerIds: string[], change: Assignment, undoing = false): Promise<boolean> {
    const before = groupsOf(model, answerIds, ({ assigneeId, dueOn }) =>
      change.dueOn === undefined ? { assigneeId } : { dueOn },
    );
    return run(
      "assign",
      answerIds[0] ?? null,
      () => assignAnswersAction({ answerIds, ...change }),
      () => {
        model.patch(answerIds, change);
        model.refresh(answerIds);
        if (undoing || answerIds.length < 2) return;
        const text = `${answerIds.length} requirements ${change.dueOn === undefined ? "assigned" : "have another due date"}.`;
        toast({ text, undo: () => void inTurn(before, ({ ids, value }) => assign(ids, value, true)) });
      },
    );
  }

  async function setVerdicts(answerIds: string[], verdict: Verdict | null, undoing = false): Promise<boolean> {
    if (model.detail && answerIds.includes(model.detail.answerId) && !(await settled())) return false;
    const before = groupsOf(model, answerIds, (row) => row.verdict);
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
        model.refresh([...revisions.keys()]);
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

  return { assign, setVerdicts };
}

/** What rows say now, as groups that one command each can put back. */
function groupsOf<V>(
  model: WorkspaceModel,
  answerIds: string[],
  saying: (row: WorkspaceRow) => V,
): { ids: string[]; value: V }[] {
  const groups = new Map<string, { ids: string[]; value: V }>();
  for (const row of model.rows.filter(({ answerId }) => answerIds.includes(answerId))) {
    const value = saying(row);
    const group = groups.get(JSON.stringify(value)) ?? { ids: [], value };
    groups.set(JSON.stringify(value), { ...group, ids: [...group.ids, row.answerId] });
  }
  return [...groups.values()];
}

/** One after the other: each is a command of its own. */
async function inTurn<T>(items: T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await run(item);
}
