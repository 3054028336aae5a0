import type { Profile } from "@/features/checklists/rules";

/** The profile that a release's accepted submission froze; null while none is accepted. */
export function acceptedProfileOf(release: { acceptedProfile: { state: unknown } | null }): Profile | null {
  const state = release.acceptedProfile?.state as { profile?: Profile } | undefined;
  return state?.profile ?? null;
}
