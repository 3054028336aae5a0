import type { Requirement } from "@/lib/content/types";

/** Each requirement once, where it is listed first. */
export function eachOnce<T extends Pick<Requirement, "key">>(requirements: readonly T[]): T[] {
  const seen = new Set<string>();
  return requirements.filter(({ key }) => !seen.has(key) && seen.add(key));
}

type Versioned = Pick<Requirement, "key" | "version">;

/** The first requirement that is asked for at two versions; null where there is none. */
export function twoVersionsOf<T extends Versioned>(requirements: readonly T[]): { one: T; other: T } | null {
  const first = new Map<string, T>();
  for (const other of requirements) {
    const one = first.get(other.key);
    if (one && one.version !== other.version) return { one, other };
    if (!one) first.set(other.key, other);
  }
  return null;
}
