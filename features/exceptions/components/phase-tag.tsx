import { ExceptedPill, StateTag } from "@/components/ui/state-tag";
import type { ExceptionPhase } from "../rules";

/** Where an exception is in its life today. */
export function PhaseTag({ phase }: { phase: ExceptionPhase }) {
  switch (phase) {
    case "in-force":
      return <ExceptedPill>Approved</ExceptedPill>;
    case "to-confirm":
      return <StateTag state="APPROVED">To confirm</StateTag>;
    case "moot":
      return <StateTag state="APPROVED">Not needed now</StateTag>;
    case "requested":
      return <StateTag state="REQUESTED" />;
    case "expired":
      return <StateTag state="EXPIRED" />;
    case "rejected":
      return <StateTag state="REJECTED" />;
    case "revoked":
      return <StateTag state="REVOKED" />;
  }
}
