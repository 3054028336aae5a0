import { notFound } from "next/navigation";
import { findAnswerDetail } from "@/features/assessments/detail/find-answer-detail";
import { findWorkspace } from "@/features/assessments/workspace/find-workspace";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";
import { WorkspaceScreen } from "./workspace-screen";

type Opened = { checklistId: string; requirementId: string };

/** The workspace with one requirement open: the one that the address names, or the first of the list. */
export async function OpenWorkspace({ assessmentId, opened }: { assessmentId: string; opened: Opened | null }) {
  const actor = await requireActor();
  const found = await reading(actor, async (tx) => {
    const data = await findWorkspace(tx, actor, assessmentId);
    if (!data) return null;
    const place = opened ?? firstOf(data);
    const detail = place && (await findAnswerDetail(tx, actor, { assessmentId, ...place }));
    return opened && !detail ? null : { data, detail };
  });
  if (!found) notFound();
  const data = { ...found.data, rows: JSON.stringify(found.data.rows) };
  return <WorkspaceScreen data={data} detail={found.detail} opened={opened !== null} />;
}

/** A row travels packed: its checklist by place, its requirement by id, whether it applies as the first mark. */
function firstOf(data: NonNullable<Awaited<ReturnType<typeof findWorkspace>>>): Opened | null {
  const row = data.rows.find(([, , , , , , , marks]) => marks & 1) ?? data.rows[0];
  const checklistId = row && data.definedIn[row[1]];
  return row && checklistId ? { checklistId, requirementId: row[2] } : null;
}
