"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { verifyChainAction } from "../actions";

type Props = { entries: string; head: string; timeZone: string; mayVerify: boolean };

/** On top of the trail: where the chain ends, and since when it is known to be whole. */
export function ChainLine({ entries, head, timeZone, mayVerify }: Props) {
  const [pending, start] = useTransition();
  const [report, setReport] = useState<Awaited<ReturnType<typeof verifyChainAction>>>(null);
  const verify = () => start(async () => setReport(await verifyChainAction()));

  return (
    <div className="grid gap-3">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2 text-13">
        <Icon name="link" className={report && report.findings.length === 0 ? "text-met" : "text-ink-3"} />
        <span role="status">
          {report && report.findings.length === 0 ? (
            <>
              <b className="font-semibold">
                Chain verified <Moment at={report.at} timeZone={timeZone} form="time" />.
              </b>{" "}
              All {report.entries} entries are there and unchanged.
            </>
          ) : (
            <>The chain has {entries} entries.</>
          )}
        </span>
        <span className="ml-auto flex items-center gap-3 text-ink-3">
          head <Hash value={head} />
          {mayVerify && (
            <Button size={28} pending={pending} onClick={verify}>
              Verify now
            </Button>
          )}
        </span>
      </div>
      {report && report.findings.length > 0 && (
        <Note kind="danger" title="The trail was changed outside the product" live>
          <ul className="grid gap-1">
            {report.findings.slice(0, 20).map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
