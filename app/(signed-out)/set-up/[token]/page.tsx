import { Standalone } from "@/components/layout/standalone";
import { SpentLink } from "@/features/accounts/components/spent-link";
import { findLink } from "@/features/accounts/links";
import { SetUpForm } from "@/features/organisation/components/set-up-form";

export const metadata = { title: "Set-up" };

export default async function SetUpPage({ params }: PageProps<"/set-up/[token]">) {
  const { token } = await params;
  if (!(await findLink(token, "FIRST_ADMINISTRATOR")))
    return <SpentLink wayOut="Start the server again: until it is set up, each start prints a new one." />;
  return (
    <Standalone
      title="Set up this server"
      lead="You run it and invite the others. You need a second person before anything can be reviewed."
    >
      <SetUpForm token={token} timeZones={["UTC", ...Intl.supportedValuesOf("timeZone")]} />
    </Standalone>
  );
}
