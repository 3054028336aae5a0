/** Over the names of conditions.yaml and the questions of capabilities.yaml; nothing in it is ever run as code. */
export type Expression =
  | string
  | { readonly yes: string }
  | { readonly chose: string }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression };

export type Audience = "manufacturer" | "developer" | "consumer" | "operator";

/** Advice that has aged: why, and what to do today. */
export type Caution = { readonly why: string; readonly instead: string };

/** A blank in the buyer's sentence, asked for with the verdict. */
export type Value =
  | { readonly ask: string; readonly type: "integer"; readonly min: number; readonly max: number }
  | { readonly ask: string; readonly type: "text"; readonly max: number }
  | { readonly ask: string; readonly type: "one"; readonly options: readonly string[] };

/**
 * One thing to check. `key` names it everywhere outside its checklist: `<checklist>/<id>`. A checklist that `uses` a
 * requirement of another one lists it under the other's key, so that one answer serves both.
 */
export type Requirement = {
  readonly key: string;
  readonly id: string;
  /** The checklist, at its version, that defines the requirement. */
  readonly checklistId: string;
  readonly version: string;
  /** The checklist, at its version, in which it is listed: the one above, or one that uses it. */
  readonly listed: { readonly checklistId: string; readonly version: string };
  readonly audience: Audience;
  readonly categoryId: string;
  readonly statement: string;
  readonly guidance?: string;
  readonly evidence: readonly string[];
  readonly appliesWhen: Expression;
  /** The first is the main one. */
  readonly objectives: readonly string[];
  readonly seed: readonly string[];
  readonly values: Readonly<Record<string, Value>>;
  readonly buyer?: string;
  readonly caution?: Caution;
  readonly notApplicable: "with-reason" | "by-condition";
  readonly status?: "mandatory" | "recommended";
  /** For a checklist of one's own: where in its source it stands, in the words of whoever wrote it. */
  readonly place?: string;
  /** Against the version before; said wherever something changed. */
  readonly meaning?: "same" | "narrower" | "wider" | "new";
};

/** Advice that names no action: shown, never answered. */
export type CategoryNote = { readonly text: string; readonly seed: readonly string[] };

export type Category = {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly notes: readonly CategoryNote[];
  readonly requirements: readonly Requirement[];
};

export type Checklist = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly short: string;
  readonly audience: Audience;
  /** For whoever chooses among checklists: what this one is for, in a sentence or two. */
  readonly about?: string;
  /** A good one to begin with: ticked when a first assessment starts. */
  readonly begin?: boolean;
  readonly source: { readonly id: string; readonly section: string };
  /** For a law: the day from which it binds, and whom. */
  readonly binds?: { readonly from: string; readonly who: string };
  readonly categories: readonly Category[];
  /** All of its requirements, in order. */
  readonly requirements: readonly Requirement[];
};

export type Option = {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** `instead` names another option of the same question. */
  readonly caution?: Caution;
  /** Answers to yes-no questions that follow from this choice. */
  readonly implies: Readonly<Record<string, "yes" | "no">>;
  readonly seed: readonly string[];
};

export type Question = {
  readonly id: string;
  readonly groupId: string;
  readonly ask: string;
  readonly help?: string;
  readonly type: "yes-no" | "one" | "many";
  readonly askedWhen?: Expression;
  /** Empty for a yes-no question. */
  readonly options: readonly Option[];
};

export type QuestionGroup = { readonly id: string; readonly title: string; readonly questions: readonly Question[] };

export type Condition = {
  readonly name: string;
  readonly when: Expression;
  /** The end of a sentence: "..., because the product has an app". */
  readonly holds: string;
  readonly fails: string;
};

export type Objective = {
  readonly id: string;
  readonly title: string;
  readonly fit: "strong" | "partial" | "weak";
  /** Standard or law to the places in it that are alike. Never a claim to conform. */
  readonly crosswalk: Readonly<Record<string, readonly string[]>>;
  readonly note?: string;
};

export type SourceItem = { readonly id: string; readonly place: string; readonly says: string };

export type SourcePart = {
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  readonly items: readonly SourceItem[];
};

/** A place of a standard or a law that no checklist asks for, and a crosswalk names. */
export type PlaceElsewhere = {
  readonly id: string;
  readonly place: string;
  readonly says: string;
  /** For a law: the day from which it applies. */
  readonly from?: string;
};

export type Source = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly date: string;
  readonly licence: string;
  readonly language: string;
  readonly url: string;
  readonly kind: "guidance" | "standard" | "law";
  /** What the ids of its items begin with; a source without items has none. */
  readonly seedPrefix?: string;
  readonly note?: string;
  readonly parts: readonly SourcePart[];
  /** For a standard or a law: the numbers of all its provisions, each the id of a requirement. */
  readonly provisions: readonly string[];
  readonly elsewhere: readonly PlaceElsewhere[];
};

export type PolicyField = {
  readonly id: string;
  readonly label: string;
  readonly type: "text" | "long-text" | "email" | "url" | "day" | "list";
  readonly required: boolean;
  readonly hint?: string;
};

export type StepGroup = { readonly title: string; readonly objectives: readonly string[] };

export type PolicySection = {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** L: the law asks for it where sold; S: a standard or a source asks; G: good practice. */
  readonly level: "L" | "S" | "G";
  readonly needs?: string;
  readonly intro?: string;
  readonly fields: readonly PolicyField[];
  readonly claims: {
    readonly objectives: readonly string[];
    readonly categories: readonly string[];
  };
  /**
   * The headings of the set-up guide, in their order. What a checklist for consumers asks for is a step under the
   * heading of its main objective; a heading without objectives takes what no other one takes.
   */
  readonly steps: readonly StepGroup[];
  readonly seed: readonly string[];
};

export type PolicyTemplate = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly sections: readonly PolicySection[];
};
