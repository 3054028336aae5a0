import { counted } from "@/lib/counted";
import type { PolicyDocument, ProofNote, Run } from "./document";

/** The fixed sentences around a policy. Page and paper take them from here, so that they cannot disagree. */

const months = "January February March April May June July August September October November December".split(" ");

/** "14 November 2026" */
export function longDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** "14 Nov 2026" */
function shortDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1]?.slice(0, 3)} ${year}`;
}

/** Runs as one string, without their marks and links. */
export function plainText(runs: Run[]): string {
  return runs.map((run) => run.text).join("");
}

export const contentsTitle = "Contents";
export const notesTitle = "How we know";
export const checkTitle = "Check this copy";
export const marksTitle = "What the small marks mean";
export const marksText =
  "A sentence with this mark stands on checks that we did. A second person looked at the proof of each.";
export const noClaimTitle = "What we do not claim";
export const noClaimText = "We checked this product ourselves. No laboratory or authority has tested it for us.";
export const demoText = "Demo. This document shows how Plainproof works. It describes no real product.";
export const draftText = "Draft. Not published.";
export const withoutAddressText = "This copy has no public web address, so it cannot be checked online.";
export const fingerprintTitle = "Fingerprint of the content (SHA-256)";
export const fingerprintText =
  "The page and the PDF show the same 64 characters. If they differ, one of them was changed or is another version.";
export const recordsText = "With these 64 characters you can find out whether we changed our records afterwards.";
export const versionsTitle = "Versions";
export const againstTitle = "What we checked against";
export const sourcesTitle = "Sources";
export const guideName = "Set-up guide";
export const guideLinkText = "Read these steps on a page of their own";
export const guideProofText =
  "Each step under a heading stands on a check that we did ourselves. A second person looked at the proof.";
export const guideProofLink = "How we know";
export const guideTicksText = "Your ticks are gone when you close this page. We do not see them.";
export const guideWholeLink = "Whole policy";
export const madeWith = "Made with Plainproof";
export const markWords = ["Answered", "Proven", "Checked by a second person"] as const;

export function noteProof(note: ProofNote): string {
  return `${counted(note.checks, "check", "checks")}, accepted ${shortDay(note.on)}`;
}

export function recordsTitle(entry: number): string {
  return `Our records on that day, entry ${entry}`;
}

/** The four facts of the cover. */
export function coverFacts(document: PolicyDocument): { label: string; value: string }[] {
  const { releases, models } = document.product;
  const distinct = (values: string[]) => [...new Set(values)].join(", ");
  return [
    { label: "Version", value: `${document.version}, ${longDay(document.on)}` },
    { label: models.length === 1 ? "Model" : "Models", value: distinct(models) },
    { label: "Hardware", value: distinct(releases.map((release) => release.hardware)) },
    { label: "Firmware", value: distinct(releases.map((release) => release.firmware)) },
    { label: "Checked by", value: "Ourselves (self-assessed)" },
  ];
}

/** This version and those before it, the newest first, as the document lists them. */
export function versionLines(document: PolicyDocument) {
  const current = { number: document.version, on: document.on, changeNote: document.changeNote, withdrawn: false };
  return [current, ...document.earlier].map((version) => ({
    number: version.number,
    on: longDay(version.on),
    note: version.withdrawn ? `${version.changeNote} Withdrawn.` : version.changeNote,
  }));
}

export function checkedAgainst(document: PolicyDocument): string[] {
  return document.checklists.map(
    (checklist) => `${checklist.title}, version ${checklist.version}. Checked until ${longDay(checklist.checkedOn)}.`,
  );
}

/** The documents that checklists were made from, each with its licence; a link where it can be read. */
export function sourceLines(document: PolicyDocument): { text: string; href: string | null }[] {
  return document.sources.map((source) => ({
    text: `${source.title}, ${source.publisher}, ${source.date}. ${source.licence}`,
    href: source.href,
  }));
}

/** A hash in 16 groups of 4, as it is printed: two lines of eight. */
export function hashLines(hash: string): [string, string] {
  const groups = hash.match(/.{4}/g) ?? [];
  return [groups.slice(0, 8).join(" "), groups.slice(8).join(" ")];
}

/** An address as it is printed: `example.org/p/lock`. */
export function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

export function footerText(document: PolicyDocument): string {
  return `${document.product.name}, ${document.title.toLowerCase()}, version ${document.version}`;
}
