"use client";

import { useRouter } from "next/navigation";
import { CommandForm } from "@/components/form/command-form";
import { SubmitButton } from "@/components/form/submit-button";
import { useCommandForm } from "@/components/form/use-command-form";
import { ButtonLink } from "@/components/ui/button";
import { coverReleasesAction } from "../actions";
import type { ReleaseToCover } from "../rules";
import { coverReleasesSchema } from "../schema";
import { ReleasePicks } from "./release-picks";

type Props = { policyId: string; releases: ReleaseToCover[]; covered: string[] };

/** Which releases the next version of a policy speaks for. */
export function CoverReleasesForm({ policyId, releases, covered }: Props) {
  const router = useRouter();
  const form = useCommandForm({
    schema: coverReleasesSchema,
    defaults: { policyId, releaseIds: covered },
    send: coverReleasesAction,
    onDone: () => router.push(`/policies/${policyId}`),
  });
  return (
    <CommandForm
      form={form}
      buttons={
        <>
          <SubmitButton pending={form.pending}>Cover these</SubmitButton>
          <ButtonLink href={`/policies/${policyId}`} variant="quiet">
            Not now
          </ButtonLink>
        </>
      }
    >
      <ReleasePicks releases={releases} {...form.field("releaseIds")} />
    </CommandForm>
  );
}
