import type { ComparedField, Meaning } from "@/features/checklists/compare-rules";
import { conditionInWords, type ProfileRules } from "@/features/checklists/profile-rules";
import { findProfileRules } from "@/features/checklists/queries";
import type { Verdict } from "@/generated/prisma/enums";
import type { Checklist, Requirement } from "@/lib/content/types";
import { isId } from "@/lib/id";
import { Refusal } from "@/lib/outcome";
import { type Actor, can } from "@/lib/permissions";
import type { Tx } from "@/lib/transaction";
import { listTouched } from "../held-checklists/list-touched";
import { requireOneVersion } from "../steps/attach-checklists";
import { listMoves, loadUpgrade } from "./load-upgrade";
import { type Fate, fateOf } from "./upgrade-rules";

type Line = { key: string; id: string; checklist: string; statement: string; verdict: Verdict | null };
/** A requirement before and now, with what becomes of its answer. */
export type ChangedLine = Line & {
  before: string;
  meaning: Meaning;
  /** What else is not as it was, in words. */
  also: string[];
  condition: { before: string; now: string } | null;
  fate: Fate;
};
export type UpgradePage = NonNullable<Awaited<ReturnType<typeof findUpgrade>>>;

/** What moving an assessment to the newest versions of its checklists would do, before anybody does it. */
export async function findUpgrade(tx: Tx, actor: Actor, assessmentId: string) {
  if (!isId(assessmentId)) return null;
  const assessment = await tx.assessment.findUnique({
    where: { id: assessmentId },
    include: { checklists: { orderBy: { addedAt: "asc" } }, release: { include: { product: true } } },
  });
  if (!assessment || !can(actor, "assessment:read", assessment)) return null;
  const { checklists, release, productId } = assessment;
  const moves = await listMoves(tx, actor, checklists);
  const { lists, upgrade } = await loadUpgrade(tx, actor, checklists, moves);
  const answers = new Map((await listTouched(tx, assessmentId)).map((answer) => [answer.key, answer]));
  const empty = { verdict: null, state: "OPEN" as const, values: {}, submissions: 0 };
  const rules = await findProfileRules(actor);
  const line = (it: Requirement): Line => ({
    key: it.key,
    id: it.id,
    checklist: lists.find(({ id }) => id === it.listed.checklistId)?.short ?? it.listed.checklistId,
    statement: it.statement,
    verdict: answers.get(it.key)?.verdict ?? null,
  });
  return {
    assessmentId,
    productId,
    productName: release.product.name,
    release: release.firmwareVersion,
    mayUpgrade: can(actor, "assessment:start", assessment) && release.product.archivedAt === null,
    whyNot: await whyNot(tx, actor, lists),
    moves: moves.map((move) => ({ ...move, title: lists.find(({ id }) => id === move.checklistId)?.title ?? "" })),
    added: upgrade.added.map(line),
    gone: upgrade.gone.map(line),
    unchanged: upgrade.unchanged,
    changed: upgrade.changed.map((change): ChangedLine => {
      const { now, before, meaning, fields } = change;
      return {
        ...line(now),
        before: before.statement,
        meaning,
        also: fields.flatMap((field) => fieldWords[field] ?? []),
        condition: fields.includes("appliesWhen") ? { before: always(before, rules), now: always(now, rules) } : null,
        fate: fateOf(change, answers.get(now.key) ?? empty),
      };
    }),
  };
}

const always = ({ appliesWhen }: Requirement, rules: ProfileRules) => conditionInWords(appliesWhen, rules) ?? "always";

const fieldWords: Partial<Record<ComparedField, string>> = {
  guidance: "the guidance",
  evidence: "what is good evidence",
  caution: "the note on aged advice",
  status: "whether it is mandatory",
  notApplicable: "who may say that it does not apply",
  objectives: "the ideas it shares with others",
  values: "what is asked with the verdict",
  buyer: "the buyer's sentence",
};

async function whyNot(tx: Tx, actor: Actor, lists: Checklist[]): Promise<string | null> {
  try {
    await requireOneVersion(tx, actor, lists);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
