/** One line of the palette: what it is called, where it belongs, and where it leads. */
export type FoundItem = { label: string; hint?: string; href: string };
export type FoundGroup = { title: string; items: FoundItem[] };
