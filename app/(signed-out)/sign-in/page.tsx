import { redirect } from "next/navigation";
import { Standalone } from "@/components/layout/standalone";
import { SignInForm } from "@/features/accounts/components/sign-in-form";
import { WhatItStandsFor } from "@/features/accounts/components/what-it-stands-for";
import { findOrganisationName } from "@/features/organisation/queries";
import { currentActor } from "@/lib/auth";
import { readingForSignIn } from "@/lib/reading";

export const metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (await currentActor()) redirect("/");
  const organisation = await readingForSignIn(findOrganisationName);
  return (
    <Standalone
      title="Sign in"
      lead={organisation?.name ?? "Nobody has set this server up yet. Its start printed a link that does."}
      demo={organisation?.isDemo}
      beside={<WhatItStandsFor />}
      foot="No account, or the password is gone? An administrator gives you a link."
    >
      <SignInForm next="/" />
    </Standalone>
  );
}
