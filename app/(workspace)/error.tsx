"use client";

import { PageBody, PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";

/** A mistake of ours on one screen: the navigation stays. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <PageHeading title="Something went wrong on our side" />
      <PageBody>
        <div>
          <p className="mb-4 text-14 text-ink-2">
            Nothing that was saved is lost. Try again; if it stays, tell whoever runs this server.
          </p>
          <Button onClick={reset}>Try again</Button>
          {error.digest && (
            <p className="mt-4 text-13 text-ink-3">
              Reference <code className="font-mono">{error.digest}</code>
            </p>
          )}
        </div>
      </PageBody>
    </>
  );
}
