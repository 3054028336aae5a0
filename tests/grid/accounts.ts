import { randomUUID } from "node:crypto";
import { changePassword } from "@/features/accounts/change-password";
import { endSession } from "@/features/accounts/end-session";
import { issueDemoLinks } from "@/features/accounts/issue-demo-links";
import { issuePasswordReset } from "@/features/accounts/issue-password-reset";
import { recoverAdministrator, unlockAccount } from "@/features/accounts/recover-account";
import { resetPassword } from "@/features/accounts/reset-password";
import { signIn } from "@/features/accounts/sign-in";
import { signInWithLink } from "@/features/accounts/sign-in-with-link";
import { describeOrganisation } from "@/features/organisation/describe-organisation";
import { issueSetUpLink } from "@/features/organisation/issue-set-up-link";
import { setUpDemo } from "@/features/organisation/set-up-demo";
import { setUpOrganisation } from "@/features/organisation/set-up-organisation";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import type { Outcome } from "@/lib/outcome";
import type { Actor } from "@/lib/permissions";
import { accountOf, aSession, PASSWORD, tokenIn, withPassword } from "../support/accounts";
import { made } from "../support/outcome";
import { asking, type Cast, type Row } from "./row";

const NEXT = "seven quiet harbours under snow";

const facts = {
  name: "Example Devices",
  legalName: "Example Devices Ltd",
  address: "",
  contactEmail: "",
  securityContact: "",
  timeZone: "UTC",
};

/** For functions that answer with what they opened, or with null. */
const opened = (data: unknown): Outcome<unknown> =>
  data ? { ok: true, data } : { ok: false, kind: "forbidden", message: "It stayed shut.", fieldErrors: {} };

const emailOf = async (actor: Actor) => (await accountOf(actor)).email;
const asDemo = ({ organisationId: id }: Cast) =>
  database().organisation.update({ where: { id }, data: { isDemo: true } });

/** On a server without an organisation, in this order. */
export const firstStart: Record<string, Row> = {
  "organisation/issue-set-up-link:offerSetUp": {
    prepare: async () => async () => opened(await issueSetUpLink()),
    only: "the server",
  },
  "organisation/set-up-organisation:openOrganisation": {
    prepare: async () => async () => {
      const token = tokenIn((await issueSetUpLink())?.path ?? "");
      const email = `${randomUUID()}@example.org`;
      return setUpOrganisation({ token, ...facts, personName: "Administrator", email, password: PASSWORD });
    },
    only: "nobody",
  },
  "organisation/set-up-demo:openDemoOrganisation": {
    prepare: async () => () =>
      setUpDemo({ ...facts, people: [{ name: "Auditor", email: "auditor@example.org", roles: ["AUDITOR"] }] }),
    only: "the server",
    late: true,
  },
};

export const accounts: Record<string, Row> = {
  "organisation/describe-organisation": {
    ...asking(describeOrganisation, () => ({ ...facts, address: "1 Harbour Street", website: "" })),
    own: true,
  },
  "accounts/sign-in:attempt": {
    async prepare(cast) {
      const email = await withPassword(cast.auditor);
      return async () => opened(await signIn({ email, password: PASSWORD }));
    },
    only: "nobody",
  },
  "accounts/sign-in-with-link:openSession": {
    async prepare(cast) {
      await asDemo(cast);
      const [link] = await issueDemoLinks(cast.organisationId);
      return async () => opened(await signInWithLink(tokenIn(link?.path ?? "")));
    },
    only: "nobody",
  },
  "accounts/issue-demo-links:openDemo": {
    async prepare(cast) {
      await asDemo(cast);
      return async () => opened((await issueDemoLinks(cast.organisationId)).length);
    },
    only: "the server",
  },
  "accounts/end-session": asking(endSession, async ({ contributor }) => ({
    idHash: sha256((await aSession(contributor)).token),
  })),
  "accounts/change-password:replaceOwn": {
    prepare: async () => async (actor) => {
      await withPassword(actor);
      return changePassword(actor, { current: PASSWORD, password: NEXT }, "", new Date());
    },
    own: true,
    signedIn: true,
  },
  "accounts/change-password:countWrongGuess": {
    async prepare({ auditor }) {
      await withPassword(auditor);
      return async () => {
        await changePassword(auditor, { current: "a wrong guess", password: NEXT }, "", new Date());
        return opened((await accountOf(auditor)).failedSignIns);
      };
    },
    only: "nobody",
  },
  "accounts/issue-password-reset": asking(issuePasswordReset, ({ auditor }) => ({ personId: auditor.id })),
  "accounts/reset-password:replacePassword": {
    async prepare({ administrator, auditor }) {
      const { path } = made(await issuePasswordReset(administrator, { personId: auditor.id }));
      return () => resetPassword({ token: tokenIn(path), password: NEXT });
    },
    only: "nobody",
  },
  "accounts/recover-account:recoverAdministrator": asking(recoverAdministrator, async ({ administrator }) => ({
    email: await emailOf(administrator),
  })),
  "accounts/recover-account:unlockAccount": asking(unlockAccount, async ({ administrator }) => {
    const lockedUntil = new Date(Date.now() + 900_000);
    await database().account.update({ where: { id: administrator.accountId }, data: { lockedUntil } });
    return { email: await emailOf(administrator) };
  }),
};
