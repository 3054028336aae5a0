import { Prisma } from "@/generated/prisma/client";
import { database } from "./db";
import { Refusal } from "./outcome";

export type Tx = Prisma.TransactionClient;

/** The database roles of the rules migration. None may log in; a transaction puts one on. */
type DatabaseRole = "plainproof" | "plainproof_sign_in" | "plainproof_public" | "plainproof_keeper";

type Frame = { role: DatabaseRole; organisationId: string; accountId?: string; readOnly?: boolean };

/**
 * The only place that opens a transaction. Its first statement says for whom it is, and puts on an unprivileged role,
 * so that row-level security holds on PostgreSQL and on PGlite alike, whoever the login is.
 */
export async function transaction<T>(frame: Frame, run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction(
        async (tx) => {
          // No statement here runs for so long that compiling it first would pay.
          await tx.$queryRaw`SELECT set_config('app.organisation', ${frame.organisationId}, true),
            set_config('app.account', ${frame.accountId ?? ""}, true), set_config('role', ${frame.role}, true),
            set_config('transaction_read_only', ${frame.readOnly ? "on" : "off"}, true), set_config('jit', 'off', true)`;
          return run(tx);
        },
        { maxWait: 30_000, timeout: 60_000 },
      );
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (attempt === 3) throw new Refusal("busy", "Too much is happening at once. Try again in a moment.");
    }
  }
}

/** One transaction for several readers. */
export type SharedRead = {
  /** Whether one more may join: until the last of them has what it asked for. */
  readonly open: boolean;
  join<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
};

/** Opens a transaction that ends with the last of its readers. For reading alone: nobody could take back what is shared. */
export function shareRead(frame: Frame & { readOnly: true }): SharedRead {
  let readers = 0;
  let end = () => {};
  const lastRead = new Promise<void>((resolve) => {
    end = resolve;
  });
  let over: Promise<void> | undefined;
  const begun = new Promise<Tx>((resolve, reject) => {
    over = transaction(frame, (tx) => {
      resolve(tx);
      return lastRead;
    });
    over.catch(reject);
  });
  const reads = {
    open: true,
    async join<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
      readers++;
      try {
        return await run(await begun);
      } finally {
        if (--readers === 0) {
          reads.open = false;
          end();
          await over;
        }
      }
    },
  };
  return reads;
}

/** Waited too long for a transaction, lost a serialization race, or was chosen to break a deadlock. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === "P2028" || error.code === "P2034") return true;
  return /\b(40001|40P01)\b/.test(`${error.message} ${JSON.stringify(error.meta ?? {})}`);
}
