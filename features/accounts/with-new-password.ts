import { z } from "zod";
import { type Outcome, Refusal } from "@/lib/outcome";
import { hashPassword } from "./password";
import { whyGuessable } from "./strength";

/**
 * For commands that take a new password: checks the input, judges the password and hashes it before any transaction
 * opens, because hashing takes as long as a hundred queries. `around` answers with words that everybody could guess
 * about this person, and throws a Refusal where no hash should be made at all (a link that does not work).
 */
export async function withNewPassword<Input extends { password: string }, T>(
  schema: z.ZodType<Input>,
  input: unknown,
  around: (input: Input) => Promise<string[]>,
  run: (input: Omit<Input, "password"> & { passwordHash: string }) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refusedFields(z.flattenError(parsed.error).fieldErrors);
  const { password, ...rest } = parsed.data;
  try {
    const weakness = await whyGuessable(password, await around(parsed.data));
    if (weakness) return refusedFields({ password: [weakness] });
    return await run({ ...rest, passwordHash: await hashPassword(password) });
  } catch (error) {
    if (error instanceof Refusal) return error.outcome();
    throw error;
  }
}

function refusedFields(fieldErrors: Record<string, string[] | undefined>): Outcome<never> {
  return { ok: false, kind: "invalid", message: "Check the marked fields.", fieldErrors };
}
