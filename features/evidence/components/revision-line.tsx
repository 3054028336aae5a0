import { classNames } from "@/components/ui/class-names";
import { Day, Moment } from "@/components/ui/day";
import { Hash } from "@/components/ui/hash";
import { Icon } from "@/components/ui/icon";
import { StateWord } from "@/components/ui/state-tag";
import type { RevisionView } from "../find-evidence";

type Props = { revisions: RevisionView[]; countingId: string | null; timeZone: string };

/** The revisions of a piece on a line, the newest first; the one that counts is filled. */
export function RevisionLine({ revisions, countingId, timeZone }: Props) {
  return (
    <ol className="grid gap-4">
      {revisions.map((revision, index) => (
        <li key={revision.id} className="relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 text-13">
          {index < revisions.length - 1 && (
            <span className="absolute top-6 -bottom-4 left-[0.71875rem] border-l border-line" />
          )}
          <span
            className={classNames(
              "relative inline-flex size-6 items-center justify-center rounded-sm text-12 font-semibold tabular-nums",
              revision.id === countingId ? "bg-accent text-on-accent" : "border border-line bg-sunken text-ink-2",
            )}
          >
            {revision.number}
          </span>
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere">
              <RevisionName revision={revision} />
            </p>
            <p className="flex flex-wrap items-center gap-x-3">
              {revision.state === "ACCEPTED" && !revision.inDate ? (
                <span className="state border-0 bg-transparent px-0">
                  <Icon name="file-clock" size={14} /> Ended
                </span>
              ) : (
                <StateWord state={revision.state} />
              )}
              <Hash value={revision.sha256} />
            </p>
            <p className="text-12 text-ink-3">
              {revision.addedBy}, <Moment at={revision.addedAt} timeZone={timeZone} />
              {revision.size && ` · ${revision.size}`}
              {revision.decision &&
                ` · ${revision.state === "RETURNED" ? "returned" : "decided"} by ${revision.decision.by}`}
            </p>
            <p className="text-12 text-ink-2">
              Holds from <Day value={revision.effectiveOn} />
              {revision.expiresOn && (
                <>
                  {" "}
                  until <Day value={revision.expiresOn} />
                </>
              )}
              {revision.id === countingId && revision.inDate && " · counts now"}
            </p>
            {revision.state === "RETURNED" && revision.decision?.note && <Said>{revision.decision.note}</Said>}
            {revision.withdrawnWhy && <Said>Withdrawn: {revision.withdrawnWhy}</Said>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Said({ children }: { children: React.ReactNode }) {
  return <p className="mt-1 border-l-2 border-line pl-2.5 text-ink-2">{children}</p>;
}

function RevisionName({ revision: { id, fileName, url } }: { revision: RevisionView }) {
  if (fileName) {
    return (
      <a href={`/api/evidence/${id}/file`} className="link" download={fileName}>
        {fileName}
      </a>
    );
  }
  if (url) {
    return (
      <a href={url} className="link" rel="noreferrer noopener external nofollow">
        {url}
      </a>
    );
  }
  return <>Note</>;
}
