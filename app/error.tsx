"use client";

import { Standalone } from "@/components/layout/standalone";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Standalone
      title="Something went wrong on our side"
      lead="Nothing that was saved is lost. Try again; if it stays, tell whoever runs this server."
      foot={
        error.digest && (
          <>
            Reference <code className="font-mono">{error.digest}</code>
          </>
        )
      }
    >
      <Button variant="primary" size={40} onClick={reset}>
        Try again
      </Button>
    </Standalone>
  );
}
