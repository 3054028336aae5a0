/** An id for a checklist of one's own, from its title: "Our baseline, 2026" becomes "own-our-baseline-2026". */
export function ownIdFor(title: string): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .match(/[a-z0-9]+/g);
  return `own-${(words ?? ["checklist"]).join("-").slice(0, 50).replace(/-+$/, "")}`;
}
