export type RefusalKind = "invalid" | "not-found" | "forbidden" | "conflict" | "busy";
export type FieldErrors = Record<string, string[] | undefined>;

/**
 * One thing that stands in the way, for refusals that list several (a policy that cannot be published):
 * the sentence, and the address of its cause inside the product.
 */
export type Obstacle = { sentence: string; cause: string; href: string };

export type RefusalDetails = {
  fieldErrors?: FieldErrors;
  obstacles?: Obstacle[];
  /** For a stale edit: what stands now, so that the screen can show both versions. */
  current?: unknown;
};

/** How a command ends: with what it made, or with a reason that a person can read and act on. */
export type Outcome<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      kind: RefusalKind;
      message: string;
      fieldErrors: FieldErrors;
      obstacles?: Obstacle[];
      current?: unknown;
    };

/** An expected "no". Thrown inside a command so that the transaction rolls back; callers only ever see an Outcome. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
    this.name = "Refusal";
  }

  outcome(): Extract<Outcome<never>, { ok: false }> {
    const { fieldErrors = {}, ...rest } = this.details;
    return { ok: false, kind: this.kind, message: this.message, fieldErrors, ...rest };
  }
}

/** The HTTP status that a route handler answers a refusal with. */
export const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  busy: 503,
};
