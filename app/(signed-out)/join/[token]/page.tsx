import { Standalone } from "@/components/layout/standalone";
import { SpentLink } from "@/features/accounts/components/spent-link";
import { findLink } from "@/features/accounts/links";
import { AcceptInvitationForm } from "@/features/people/components/accept-invitation-form";
import { roleWords } from "@/features/people/rules";

export const metadata = { title: "Join" };

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const link = await findLink(token, "INVITATION");
  if (!link?.organisation) return <SpentLink wayOut="Ask an administrator of your company for a new one." />;
  return (
    <Standalone
      title={`Join ${link.organisation.name}`}
      lead={`You are invited as ${roleWords(link.roles).toLowerCase()}.`}
      demo={link.organisation.isDemo}
    >
      <AcceptInvitationForm token={token} name={link.name ?? ""} email={link.email ?? ""} />
    </Standalone>
  );
}
