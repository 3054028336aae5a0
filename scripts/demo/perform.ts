import { database } from "@/lib/db";
import { babyMonitor } from "./baby-monitor";
import { openOrganisation } from "./people";
import { play } from "./play";
import { smartLock } from "./smart-lock";
import { smartPlug } from "./smart-plug";

/**
 * Fills an empty installation with a demo organisation, by performing the product's own commands as its people did
 * over the last year. Answers with the organisation; does nothing where the demo is there already.
 */
export async function performDemo(): Promise<string> {
  const existing = await database().organisation.findFirst();
  if (existing?.isDemo) return existing.id;
  if (existing) {
    throw new Error(
      "There is a real organisation in this data folder. Start the demo in another one: PLAINPROOF_DATA=~/.plainproof-demo npm start -- --demo",
    );
  }
  const cast = await openOrganisation();
  await play([...babyMonitor(cast), ...smartPlug(cast), ...smartLock(cast)]);
  return cast.organisationId;
}
