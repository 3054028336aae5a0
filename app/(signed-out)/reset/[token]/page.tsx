import { Standalone } from "@/components/layout/standalone";
import { ResetPasswordForm } from "@/features/accounts/components/reset-password-form";
import { SpentLink } from "@/features/accounts/components/spent-link";
import { findLink } from "@/features/accounts/links";

export const metadata = { title: "New password" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const link = await findLink(token, "PASSWORD_RESET");
  if (!link) return <SpentLink wayOut="Ask an administrator for a new one." />;
  return (
    <Standalone
      title="Choose a new password"
      lead={`For ${link.name ?? "your account"}, at ${link.organisation?.name}.`}
    >
      <ResetPasswordForm token={token} />
    </Standalone>
  );
}
