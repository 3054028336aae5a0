import { CHAIN_START, hashEvent } from "@/lib/audit-chain";
import type { Tx } from "@/lib/transaction";

export type ChainReport = {
  entries: number;
  head: string;
  /** What is wrong, one sentence each; empty when the chain is whole. */
  findings: string[];
};

/** Lines that are read in one go. */
const BATCH = 1000;

/**
 * Reads an organisation's chain from its start and computes every hash again. An altered entry no longer fits its
 * hash, a removed one leaves a gap, an inserted one fits neither neighbour; what is cut off at the end is missed by the
 * head, and by every policy version that printed the head of its day.
 */
export async function verifyChain(tx: Tx, organisationId: string): Promise<ChainReport> {
  const findings: string[] = [];
  const witnesses = await listPrintedHeads(tx, organisationId);
  let last = 0n;
  let hash = CHAIN_START;
  let entries = 0;

  for (;;) {
    const events = await tx.auditEvent.findMany({
      where: { organisationId, sequence: { gt: last } },
      orderBy: { sequence: "asc" },
      take: BATCH,
    });
    for (const event of events) {
      if (event.sequence !== last + 1n) findings.push(gap(last + 1n, event.sequence - 1n));
      else if (event.previousHash !== hash)
        findings.push(`Entry ${event.sequence} does not follow entry ${last}: one of them was altered or inserted.`);
      if (hashEvent(event) !== event.hash)
        findings.push(`Entry ${event.sequence} was altered: its hash no longer fits what it says.`);
      witnesses.delete(event.hash);
      last = event.sequence;
      hash = event.hash;
      entries++;
    }
    if (events.length < BATCH) break;
  }

  const head = await tx.trailHead.findUnique({ where: { organisationId } });
  const end = head?.sequence ?? 0n;
  if (end > last) findings.push(gap(last + 1n, end));
  else if (end < last)
    findings.push(`The chain should end at entry ${end}: ${range(end + 1n, last)} inserted after it.`);
  else if (head && head.hash !== hash) findings.push(`Entry ${last} is not the one that the chain ended with.`);
  for (const version of witnesses.values()) {
    findings.push(
      `${version} was published over an entry that is no longer in the chain: the trail was cut or replaced.`,
    );
  }
  return { entries, head: hash, findings };
}

async function listPrintedHeads(tx: Tx, organisationId: string): Promise<Map<string, string>> {
  const versions = await tx.policyVersion.findMany({
    where: { organisationId, trailHead: { notIn: ["", CHAIN_START] } },
    select: { number: true, trailHead: true, policy: { select: { slug: true } } },
  });
  return new Map(versions.map(({ number, trailHead, policy }) => [trailHead, `Version ${number} of "${policy.slug}"`]));
}

function gap(from: bigint, to: bigint): string {
  return `${from === to ? `Entry ${from} is` : `Entries ${from} to ${to} are`} missing: removed from the chain.`;
}

function range(from: bigint, to: bigint): string {
  return from === to ? `entry ${from} was` : `entries ${from} to ${to} were`;
}
