import { notFound, redirect } from "next/navigation";
import { checklistPath } from "@/features/checklists/paths";
import { findChecklist } from "@/features/checklists/queries";
import { requireActor } from "@/lib/auth";

export default async function NewestChecklistPage({ params }: PageProps<"/checklists/[checklistId]">) {
  const { checklistId } = await params;
  const checklist = await findChecklist(await requireActor(), checklistId);
  if (!checklist) notFound();
  redirect(checklistPath(checklist));
}
