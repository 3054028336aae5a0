import {
  Link,
  type LinkProps,
  type SVGProps,
  Svg,
  Text,
  type TextProps,
  View,
  type ViewProps,
} from "@react-pdf/renderer";
import type { ComponentProps, ComponentType, ReactNode } from "react";

/** The structure elements that a policy uses (ISO 32000-1, section 14.8). */
type Tag =
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "TOC"
  | "TOCI"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Link"
  | "Figure"
  | "Sect"
  | "Artifact";

/**
 * What the writer needs to know about a node beside its looks. `tagKey` names the element, so that a node that
 * the layout splits over pages, or repeats, stays one element; react-pdf hands unknown props through untouched.
 */
export type Tagged = {
  tag?: Tag;
  tagKey?: string;
  alt?: string;
  scope?: "Column" | "Row";
  outline?: string;
};

type With<P> = ComponentType<P & Tagged & { id?: string; hyphenationPenalty?: number }>;

export const TView = View as unknown as With<ViewProps & { children?: ReactNode }>;
export const TSvg = Svg as unknown as With<SVGProps & { children?: ReactNode }>;
export const TLink = Link as unknown as With<LinkProps & { children?: ReactNode }>;
const PlainText = Text as unknown as With<TextProps & { children?: ReactNode }>;

/** Text that never breaks inside a word: runs meet inside words, and a break there would print a hyphen. */
export function TText(props: ComponentProps<typeof PlainText>) {
  return <PlainText hyphenationPenalty={10_000} {...props} />;
}
