import { z } from "zod";
import type { Day } from "@/lib/day";
import { trailDays } from "./days";

/** What the trail can be narrowed to, and the kinds of things that belong to each. */
export const kinds = {
  decisions: { label: "Decisions", subjects: ["profile", "answer", "evidence", "exception", "policy"] },
  products: {
    label: "Products and releases",
    subjects: ["product", "model", "release", "profile", "fact", "data-item"],
  },
  answers: { label: "Answers", subjects: ["assessment", "answer"] },
  evidence: { label: "Evidence", subjects: ["evidence", "file"] },
  exceptions: { label: "Exceptions", subjects: ["exception"] },
  policies: { label: "Policies", subjects: ["policy"] },
  people: { label: "People and settings", subjects: ["organisation", "account", "person", "permission"] },
};
export type TrailKind = keyof typeof kinds;

const known = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
  person: z.uuid().optional().catch(undefined),
  product: z.uuid().optional().catch(undefined),
  kind: z
    .enum(Object.keys(kinds) as [TrailKind, ...TrailKind[]])
    .optional()
    .catch(undefined),
  subject: z.string().min(1).max(64).optional().catch(undefined),
});
/** `from` and `to` are whole days where the organisation is; both count. */
export type TrailFilter = z.output<typeof known> & { from?: Day; to?: Day };

/** From the address: what is not understood is left out. */
export const trailFilterSchema = z.looseObject({}).transform((params): TrailFilter => {
  const { from, to } = trailDays(params);
  const sound = ({ typed, error }: typeof from) => (error ? undefined : typed || undefined);
  return { ...known.parse(params), from: sound(from), to: sound(to) };
});

/** The address of the trail, narrowed like this. */
export function trailAddress(filter: TrailFilter, path = "/audit"): string {
  const entries = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(entries).toString();
  return query ? `${path}?${query}` : path;
}
