"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import { issuePasswordResetAction } from "../actions";
import { IssuedLink } from "./issued-link";

export function ResetLinkButton({ personId, name }: { personId: string; name: string }) {
  const [pending, start] = useTransition();
  const [path, setPath] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  function press() {
    start(async () => {
      const outcome = await issuePasswordResetAction({ personId });
      if (outcome.ok) setPath(outcome.data.path);
      else setRefusal(outcome.message);
    });
  }

  if (path) {
    return (
      <IssuedLink
        path={path}
        title={`${name} can choose a new password`}
        hint="Works once, for an hour. It opens a locked account, and ends every session of it."
      />
    );
  }
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalNote>{refusal}</RefusalNote>
      <Button icon="key-round" pending={pending} onClick={press}>
        Make a link for a new password
      </Button>
    </div>
  );
}
