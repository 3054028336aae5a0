/** The facts of a product, as buyers are told them. */
export const factsPath = (productId: string) => `/products/${productId}/facts`;

/** The questions about a release; without one, about the release that the product's bars speak of. */
export const profilePath = (productId: string, releaseId?: string) =>
  `/products/${productId}/profile${releaseId ? `?release=${releaseId}` : ""}`;

/** Where a release is added to a product. */
export const newReleasePath = (productId: string) => `/products/${productId}/releases/new`;
