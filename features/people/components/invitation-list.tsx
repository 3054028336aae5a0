import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { PressButton } from "@/components/ui/press-button";
import type { Role } from "@/generated/prisma/enums";
import { counted } from "@/lib/counted";
import type { Outcome } from "@/lib/outcome";
import { roleWords } from "../rules";

type Props = {
  invitations: {
    tokenHash: string;
    name: string;
    email: string;
    roles: Role[];
    productNames: string[];
    expiresAt: Date;
  }[];
  now: Date;
  takeBack?: (input: { tokenHash: string }) => Promise<Outcome<unknown>>;
};

export function InvitationList({ invitations, now, takeBack }: Props) {
  return (
    <Card flush>
      <ul className="divide-y divide-line">
        {invitations.map(({ tokenHash, name, email, roles, productNames, expiresAt }) => (
          <li key={tokenHash} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 text-13">
            <Icon name="mail" className="text-ink-3" />
            <span className="min-w-0 flex-1">
              <b className="block truncate font-medium">
                {name}, {email}
              </b>
              <span className="text-12 text-ink-3">
                {[roleWords(roles), ...productNames].join(", ")}
                {productNames.length > 0 && " only"}
              </span>
            </span>
            <Left until={expiresAt} now={now} />
            {takeBack && (
              <PressButton size={28} variant="quiet" press={takeBack.bind(null, { tokenHash })}>
                Take back
              </PressButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Left({ until, now }: { until: Date; now: Date }) {
  const days = Math.floor((until.getTime() - now.getTime()) / 86_400_000);
  if (days < 1) return <span className="font-medium text-caution">Link ends today</span>;
  return <span className="text-ink-3">{counted(days, "day left", "days left")}</span>;
}
