import { notFound, redirect } from "next/navigation";
import { checklistPath } from "@/features/checklists/paths";
import { findChecklist } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";
import { reading } from "@/lib/reading";

export default async function NewestChecklistPage({ params }: PageProps<"/checklists/[checklistId]">) {
  const { checklistId } = await params;
  const actor = await requireActor();
  const checklist = await reading(actor, (tx) => findChecklist(tx, actor, checklistId));
  if (!checklist) notFound();
  redirect(checklistPath(checklist));
}
