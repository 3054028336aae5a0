import path from "node:path";
import { assembleChecklists, assembleConditions, assembleQuestions, assembleSources } from "./content/assemble";
import { checkChecklists } from "./content/check-checklists";
import { checkProfile } from "./content/check-profile";
import { checkReleased } from "./content/check-released";
import { checkSources } from "./content/check-sources";
import { readCopy, writeCopy } from "./content/checked-copy";
import { ContentError, type Mistake } from "./content/content-error";
import { checkCoverage } from "./content/coverage";
import { deepFreeze } from "./content/freeze";
import { type Files, type Kept, readFiles, type Written } from "./content/read-files";
import type {
  Checklist,
  Condition,
  Objective,
  PolicyTemplate,
  Question,
  QuestionGroup,
  Requirement,
  Source,
  SourceItem,
} from "./content/types";
import { env } from "./env";

export { ContentError } from "./content/content-error";
export type * from "./content/types";

/** Everything that content/ says, checked and frozen. */
export type Content = {
  /** All versions of each checklist, the oldest first. */
  readonly checklists: ReadonlyMap<string, readonly Checklist[]>;
  readonly questionGroups: readonly QuestionGroup[];
  /** The questions of all groups, in order. */
  readonly questions: readonly Question[];
  readonly conditions: readonly Condition[];
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Items of all sources by their id: what a `seed` names. */
  readonly sourceItems: ReadonlyMap<string, SourceItem & { sourceId: string }>;
  readonly policyTemplates: ReadonlyMap<string, readonly PolicyTemplate[]>;
  /** Source items that content leaves out on purpose, with the reason. */
  readonly notCovered: ReadonlyMap<string, string>;
  readonly checklistVersion: (id: string, version: string) => Checklist | undefined;
  readonly latest: (id: string) => Checklist | undefined;
  readonly requirement: (checklistId: string, version: string, requirementId: string) => Requirement | undefined;
  readonly policyTemplate: (id: string, version: string) => PolicyTemplate | undefined;
  readonly latestPolicyTemplate: (id: string) => PolicyTemplate | undefined;
};

const kept = globalThis as typeof globalThis & { plainproofContent?: Content };

/** The content of the running product. Read once; throws a ContentError that lists every mistake. */
export function loadContent(): Content {
  kept.plainproofContent ??= quickly(/* turbopackIgnore: true */ env.contentRoot ?? process.cwd());
  return kept.plainproofContent;
}

/** The same for the start, which keeps a copy of what it has found sound: the server then has it at once. */
export function prepareContent(root: string): Content {
  const copy = readCopy(root);
  if (copy) return contentOf(copy);
  const files = readWritten(root);
  writeCopy(root, files);
  return contentOf(files);
}

function quickly(root: string): Content {
  const copy = readCopy(root);
  return copy ? contentOf(copy) : readContent(root);
}

/** Reads and checks the folder content/ under a project's root. */
export const readContent = (root: string, kept?: Kept): Content => contentOf(readWritten(root, kept));

/** The same in the words of the files, for what looks at how content is written. */
export function readWritten(root: string, kept?: Kept): Files {
  const mistakes: Mistake[] = [];
  const files = readFiles(path.resolve(/* turbopackIgnore: true */ root), mistakes, kept);
  // Files that cannot be read would make every name in them look unknown.
  if (mistakes.length === 0)
    mistakes.push(
      ...checkProfile(files),
      ...checkChecklists(files),
      ...checkSources(files),
      ...checkCoverage(files),
      ...checkReleased(files),
    );
  if (mistakes.length > 0) throw new ContentError(mistakes);
  return files;
}

function contentOf(files: Written): Content {
  const checklists = byVersion(assembleChecklists(files));
  const policyTemplates = byVersion<PolicyTemplate>(files.policies.map(({ data }) => data));
  const questionGroups = assembleQuestions(files);
  const sources = assembleSources(files);
  const requirements = new Map(
    [...checklists.values()].flat().map((list) => [`${list.id}/${list.version}`, byId(list.requirements)]),
  );
  const find = <T extends { version: string }>(lists: ReadonlyMap<string, readonly T[]>, id: string, version: string) =>
    lists.get(id)?.find((it) => it.version === version);

  return deepFreeze<Content>({
    checklists,
    questionGroups,
    questions: questionGroups.flatMap((group) => group.questions),
    conditions: assembleConditions(files),
    objectives: byId(files.objectives.flatMap(({ data }) => data.objectives)),
    sources: byId(sources),
    sourceItems: byId(
      sources.flatMap(({ id: sourceId, parts }) =>
        parts.flatMap(({ items }) => items.map((item) => ({ ...item, sourceId }))),
      ),
    ),
    policyTemplates,
    notCovered: new Map(files.notCovered.flatMap(({ data }) => Object.entries(data))),
    checklistVersion: (id, version) => find(checklists, id, version),
    latest: (id) => checklists.get(id)?.at(-1),
    requirement: (checklistId, version, id) => requirements.get(`${checklistId}/${version}`)?.get(id),
    policyTemplate: (id, version) => find(policyTemplates, id, version),
    latestPolicyTemplate: (id) => policyTemplates.get(id)?.at(-1),
  });
}

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((it) => [it.id, it]));

function byVersion<T extends { id: string; version: string }>(list: readonly T[]) {
  const map = new Map<string, T[]>();
  for (const it of [...list].sort((a, b) => Number(a.version) - Number(b.version)))
    map.set(it.id, [...(map.get(it.id) ?? []), it]);
  return map;
}
