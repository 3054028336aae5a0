import type { Unproven } from "./page-runs";

export type PageOptions = {
  /** The address that the page stands at, without a trailing slash: "/p/hallway-lock-2". */
  path: string;
  draft?: boolean;
  theme?: "light" | "dark";
  /** Claims that cannot be published yet, with the cause in a few words. Only a draft has any. */
  unproven?: Unproven;
};

export type GuideOptions = {
  /** The address of the policy that the guide belongs to, without a trailing slash: "/p/hallway-lock-2/1". */
  path: string;
};

export type PdfOptions = { draft?: boolean };
