/** Where one section of a policy is written. */
export const sectionPath = (policyId: string, sectionId: string) => `/policies/${policyId}/sections/${sectionId}`;

/** Where the releases are chosen that the next version covers. */
export const coveredReleasesPath = (policyId: string) => `/policies/${policyId}/releases`;
