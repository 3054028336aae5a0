import { env } from "@/lib/env";
import { whyNoDatabase } from "./why-no-database";

/** What went wrong with the database, in a sentence for whoever runs a script. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
  return code && env.databaseUrl ? whyNoDatabase(error, env.databaseUrl) : error.message;
}
