import { database } from "@/lib/db";

/** The names of what the trail holds about one thing, in order. */
export async function trailOf(subjectId: string): Promise<string[]> {
  const events = await database().auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: "asc" } });
  return events.map((event) => event.action);
}
