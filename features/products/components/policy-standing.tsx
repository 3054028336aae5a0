import { Behind, Drifted } from "@/components/ui/standing";
import { StateWord } from "@/components/ui/state-tag";
import type { PolicySign } from "../policy-signs";

/** How a product's policy stands, in a line. What needs work comes before what is well. */
export function PolicyStanding({ policy }: { policy: PolicySign | null }) {
  if (!policy) return <span className="text-ink-3">None yet</span>;
  const { state, latestVersion, drifts, behind } = policy;
  if (latestVersion > 0 && drifts.length > 0) return <Drifted>Version {latestVersion}, drifted</Drifted>;
  if (latestVersion > 0 && behind.length > 0) return <Behind>Version {latestVersion}, behind</Behind>;
  if (latestVersion > 0) return <StateWord state="PUBLISHED">Version {latestVersion}</StateWord>;
  return <StateWord state={state} />;
}
