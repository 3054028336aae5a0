// For whoever runs the server, when no administrator can get in. Each deed leaves its line in the trail.
//
//   npm run admin                          who the administrators are
//   npm run admin -- reset <email>         a link to a new password for an administrator, good for an hour
//   npm run admin -- unlock <email>        opens an account that wrong passwords have locked
import { recoverAdministrator, unlockAccount } from "@/features/accounts/recover-account";
import { database } from "@/lib/db";
import { env } from "@/lib/env";
import { readingForSignIn } from "@/lib/reading";
import { system } from "@/lib/session";
import { sentenceFor } from "./support/sentence-for";

const [deed, email = ""] = process.argv.slice(2);

async function run(): Promise<string> {
  const organisation = await readingForSignIn((tx) => tx.organisation.findFirst({ orderBy: { createdAt: "asc" } }));
  if (!organisation) return "Nobody has set this server up yet: npm start prints the link for it.";
  const actor = system(organisation.id, organisation.timeZone);

  if (deed === "reset") {
    const outcome = await recoverAdministrator(actor, { email });
    if (!outcome.ok)
      throw new Error(outcome.kind === "not-found" ? `Nobody active has the email ${email}.` : outcome.message);
    const address = env.appUrl ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
    return `A new password for ${email}, once, within the hour:\n  ${address}${outcome.data.path}`;
  }
  if (deed === "unlock") {
    const outcome = await unlockAccount(actor, { email });
    if (!outcome.ok)
      throw new Error(outcome.kind === "not-found" ? `Nobody active has the email ${email}.` : outcome.message);
    return `${email} can sign in again.`;
  }
  const administrators = await readingForSignIn((tx) =>
    tx.person.findMany({
      where: { organisationId: organisation.id, deactivatedAt: null, roles: { has: "ADMINISTRATOR" } },
      include: { account: { select: { lockedUntil: true } } },
    }),
  );
  const lines = administrators.map(
    ({ name, email, account }) => `  ${email} (${name})${account?.lockedUntil ? ", locked by wrong passwords" : ""}`,
  );
  return [
    `Administrators of ${organisation.name}:`,
    ...lines,
    "",
    "npm run admin -- reset <email>    a link to a new password",
    "npm run admin -- unlock <email>   opens a locked account",
  ].join("\n");
}

try {
  console.log(await run());
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}
// Where the database could not be opened there is nothing to close.
await Promise.resolve()
  .then(() => database().$disconnect())
  .catch(() => undefined);
process.exit();
