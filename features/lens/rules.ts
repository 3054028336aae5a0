import type { Standing } from "@/features/assessments/rules";
import type { Objective } from "@/lib/content/types";

/** One requirement of an assessment, with where it stands today. */
export type LensAnswer = { key: string; objectives: readonly string[]; standing: Standing };

/** One provision of a rule-set, as the lens asks about it. */
export type LensProvision = {
  id: string;
  /** Answers to this very provision, where the assessment asks for it. */
  own: readonly LensAnswer[];
  /** The objectives that the crosswalk ties to it, and how well each fits. */
  objectives: readonly { id: string; fit: Objective["fit"] }[];
  /** Why it does not apply to the release, by its accepted profile; null while it does, or while nobody knows. */
  whyNot: string | null;
};

/** What today's accepted answers buy of a provision. Never a word about conforming. */
export type Bought = "bought" | "partly" | "not-yet" | "unmapped" | "does-not-apply";
/** The order in which it is counted and drawn: the most that is bought first. */
export const boughtOrder: readonly Bought[] = ["bought", "partly", "not-yet", "unmapped", "does-not-apply"];

/** One objective on the way to a provision, with the answers that share it. */
export type Way = {
  objectiveId: string;
  fit: Objective["fit"];
  met: LensAnswer[];
  partlyMet: LensAnswer[];
  missing: LensAnswer[];
};

export type LensLine = { id: string; bought: Bought; ways: Way[] };

/** What other answers of the assessment buy of one provision; answers to the provision itself count first. */
export function lookAt(provision: LensProvision, others: readonly LensAnswer[]): LensLine {
  const ways = provision.objectives.flatMap((objective) => wayOver(objective, others));
  return { id: provision.id, bought: boughtOf(provision, ways), ways };
}

function boughtOf({ own, whyNot }: LensProvision, ways: readonly Way[]): Bought {
  if (whyNot !== null) return "does-not-apply";
  const said = own.length > 0 ? saidBy(own) : null;
  if (said) return said;
  if (ways.length === 0) return own.length > 0 ? "not-yet" : "unmapped";
  // Every strong tie has to hold, or one of them could hide what another still asks for.
  const strong = ways.filter(({ fit }) => fit === "strong");
  if (strong.length > 0 && strong.every(isWhole) && !ways.some(fallsShort)) return "bought";
  return ways.some(({ met, partlyMet }) => met.length + partlyMet.length > 0) ? "partly" : "not-yet";
}

/** What a second person accepted about the provision itself; null while that is open. */
function saidBy(own: readonly LensAnswer[]): Bought | null {
  const standings = own.map(({ standing }) => standing).filter((it) => !leftOut.includes(it));
  if (standings.length === 0) return "does-not-apply";
  if (standings.every((it) => it === "met")) return "bought";
  if (standings.some((it) => it === "met" || it === "partly-met")) return "partly";
  return standings.some((it) => it === "not-met" || it === "excepted") ? "not-yet" : null;
}

const leftOut: readonly Standing[] = ["does-not-apply", "not-applicable"];

function wayOver({ id, fit }: LensProvision["objectives"][number], others: readonly LensAnswer[]): Way[] {
  const sharing = others.filter(({ objectives, standing }) => objectives.includes(id) && !leftOut.includes(standing));
  if (sharing.length === 0) return [];
  const met = sharing.filter(({ standing }) => standing === "met");
  const partlyMet = sharing.filter(({ standing }) => standing === "partly-met");
  const missing = sharing.filter(({ standing }) => standing !== "met" && standing !== "partly-met");
  return [{ objectiveId: id, fit, met, partlyMet, missing }];
}

/** All that share the objective are met, and one of them has it as its main one. */
const isWhole = ({ objectiveId, met, partlyMet, missing }: Way) =>
  partlyMet.length + missing.length === 0 && met.some(({ objectives }) => objectives[0] === objectiveId);

/** A second person accepted that something on the way is not, or not wholly, so: a partial tie is enough to say no. */
const fallsShort = ({ fit, partlyMet, missing }: Way) =>
  fit !== "weak" && (partlyMet.length > 0 || missing.some(({ standing }) => known.includes(standing)));
const known: readonly Standing[] = ["not-met", "excepted"];

/** How many provisions stand where. */
export function countBought(lines: readonly LensLine[]): Record<Bought, number> {
  const counts = { bought: 0, partly: 0, "not-yet": 0, unmapped: 0, "does-not-apply": 0 };
  for (const { bought } of lines) counts[bought]++;
  return counts;
}
