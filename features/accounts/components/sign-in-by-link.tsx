"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "@/components/ui/note";
import { sendSignIn } from "./send-sign-in";

const NO = "This link was used already, or its time is over. Each start of the demo prints new ones.";

export function SignInByLink({ token }: { token: string }) {
  const [pending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function press() {
    start(async () => {
      const outcome = await sendSignIn("link", { token }, NO);
      if (outcome.ok) window.location.assign("/");
      else setRefusal(outcome.message);
    });
  }

  return (
    <div className="grid gap-4">
      <RefusalNote>{refusal}</RefusalNote>
      <Button variant="primary" size={40} pending={pending} onClick={press}>
        Sign in
      </Button>
      <p className="text-13 text-ink-3">The link works once.</p>
    </div>
  );
}
