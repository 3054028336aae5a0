import type { Told } from "./told";

/** What the demo's people write at what OWASP tells owners: where each setting is, and that they followed the guide. */
export const toldOwners: Record<string, Told> = {
  "I2.5": {
    why: "A code from an app or a passkey, for the owner and for each guest. Two people found it with the guide alone.",
    proof: "walk-through",
    values: { path: "App > Account > Sign-in > Second step" },
  },
  "I2.6": {
    why: "Owner, family, guest and helper. A guest's account was tried: it opens the door and changes nothing.",
    proof: "walk-through",
    values: { path: "App > People > Rights" },
  },
  "I2.7": {
    why: "Step of the guide; the lock, its hub and the app were set up on a guest network.",
    proof: "walk-through",
  },
  "I5.1": { why: "Name, birthday and address can stay empty; the guide says so.", proof: "data-map" },
  "I5.2": {
    why: "One switch for the statistics. With it off, the capture shows none of them.",
    proof: "walk-through",
    values: { path: "App > Privacy > Statistics" },
  },
  "I7.1": {
    why: "A PIN of the app's own, tried on a phone that was unlocked already.",
    proof: "walk-through",
    values: { path: "App > Settings > App lock" },
  },
  "I7.2": {
    why: "Fingerprint or face, on phones that have them. The guide shows both kinds of phone.",
    proof: "walk-through",
    values: { path: "App > Settings > App lock > Fingerprint or face" },
  },
  "I7.6": { why: "Profile and support work with the email address alone.", proof: "data-map" },
  "I8.2": {
    why: "New phone, three wrong codes, failed update: each message came within a minute.",
    proof: "walk-through",
    values: { path: "App > Settings > Messages > Security" },
  },
  "I8.4": {
    why: "Two choices, both sound. The capture shows that the chosen one is used from the next connection on.",
    proof: "tls-scan",
    values: { choice: "TLS 1.3 only", path: "Lock > Security > Connections" },
  },
  "I9.3": {
    why: "The night it looks for updates is on from the start; the hour can be moved.",
    proof: "update-process",
    values: { path: "Lock > About > Updates > Time of day" },
  },
  "G.1": {
    why: "The product page names the years of updates beside the price, in the words of the policy.",
    proof: "walk-through",
  },
  "G.2": { why: "The guide explains the guest network of a usual router in four steps.", proof: "walk-through" },
};
