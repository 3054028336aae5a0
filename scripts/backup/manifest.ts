import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/);

/** What an archive says it holds. Everything is checked against it before anything is written. */
export const manifestSchema = z.object({
  format: z.literal(1, "This archive is of a form that this version does not know. Use the version that made it."),
  product: z.literal("plainproof", "This is not a backup of Plainproof."),
  version: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
  tables: z.array(z.object({ name, columns: z.array(name).min(1), rows: z.int().min(0), sha256 })),
  files: z.array(z.object({ key: z.string().regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/), size: z.int().min(0), sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A backup or restore that cannot be done, in a sentence for whoever runs it. Nothing was written. */
export class BackupError extends Error {}
