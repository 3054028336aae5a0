import type { Tools } from "@/lib/command";
import { Refusal } from "@/lib/outcome";
import { findRequirementOf, type LoadedAnswer } from "../load";
import { emptyBlanks, type Values } from "../value-rules";

/** What is met is printed for buyers: whatever its sentence has blanks for is submitted with it. */
export async function requireFilledBlanks({ tx, actor }: Tools, answer: LoadedAnswer): Promise<void> {
  if (answer.verdict !== "MET") return;
  const requirement = await findRequirementOf(tx, actor, answer);
  const empty = emptyBlanks(requirement.values, answer.values as Values);
  if (empty.length === 0) return;
  const fieldErrors = Object.fromEntries(empty.map((name) => [`values.${name}`, ["The buyer's sentence needs this"]]));
  throw new Refusal("conflict", "Fill in the blanks of the buyer's sentence first.", { fieldErrors });
}
