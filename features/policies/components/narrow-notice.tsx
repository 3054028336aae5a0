"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type Props = {
  policyId: string;
  productName: string;
  /** Nobody writes in it now, on whatever screen. */
  locked: boolean;
};

/** On a phone the policy is there to read. Says so, and how to read it whole or go on writing elsewhere. */
export function NarrowNotice({ policyId, productName, locked }: Props) {
  async function send() {
    const title = `Policy of ${productName}`;
    const url = window.location.href;
    // Phones have a way to send something; where there is none, a mail to oneself does it.
    if (!navigator.share) {
      window.location.href = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
      return;
    }
    try {
      await navigator.share({ title, url });
    } catch {
      // Whoever closes the sheet has decided not to send it.
    }
  }

  return (
    <div className="px-5 pt-5 md:hidden">
      <Note kind="info" title={locked ? "Here to read" : "Here to read, on a wider screen to write"}>
        <p>Each section stands below with what proves its claims.</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <ButtonLink href={`/p/draft/${policyId}`} variant="primary" size={44} icon="eye" download>
            As buyers would see it
          </ButtonLink>
          {!locked && (
            <Button size={44} onClick={() => void send()}>
              Send yourself the link
            </Button>
          )}
        </div>
      </Note>
    </div>
  );
}
