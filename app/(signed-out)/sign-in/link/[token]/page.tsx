import { Standalone } from "@/components/layout/standalone";
import { SignInByLink } from "@/features/accounts/components/sign-in-by-link";
import { SpentLink } from "@/features/accounts/components/spent-link";
import { findLink } from "@/features/accounts/links";

export const metadata = { title: "Sign in" };

/** Looking at the page uses nothing up: mail scanners and previews look, too. The button does. */
export default async function SignInByLinkPage({ params }: PageProps<"/sign-in/link/[token]">) {
  const { token } = await params;
  const link = await findLink(token, "DEMO_SIGN_IN");
  if (!link?.organisation?.isDemo) {
    return <SpentLink wayOut="Each start of the demo prints new ones." />;
  }
  return (
    <Standalone title={`Sign in as ${link.name}`} lead={link.organisation.name} demo>
      <SignInByLink token={token} />
    </Standalone>
  );
}
