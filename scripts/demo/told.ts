import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** The pieces of evidence that a product brings; see `pieces` in evidence.ts. */
const proofs = [
  "security-test",
  "port-scan",
  "tls-scan",
  "update-process",
  "data-map",
  "housing",
  "walk-through",
] as const;
export type Proof = (typeof proofs)[number];

const toldSchema = z.strictObject({
  why: z.string(),
  proof: z.enum(proofs),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});

export const OWASP = "owasp-iot-2017-manufacturer";
export const OWNERS = "owasp-iot-2017-consumer";
export type Held = typeof OWASP | typeof OWNERS;

/** What the demo's people write, by checklist and then by requirement: the words stand in told.yaml. */
export const told = z
  .record(z.enum([OWASP, OWNERS]), z.record(z.string(), toldSchema))
  .parse(parse(readFileSync(path.join(import.meta.dirname, "told.yaml"), "utf8")));
