"use client";

import { useSend } from "@/components/form/use-send";
import { IconButton } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { linkEvidenceAction, unlinkEvidenceAction } from "../actions";

type Props = { answerId: string; revisionId: string; title: string; place: string | null; onChanged: () => void };

/** Takes a piece off an open answer, and offers to put it back. */
export function UnlinkButton({ answerId, revisionId, title, place, onChanged }: Props) {
  const { send, pending, message } = useSend();
  const toast = useToast();
  const unlink = () => unlinkEvidenceAction({ answerId, revisionId });
  const undo = () => send(() => linkEvidenceAction({ answerId, revisionId, place: place ?? "" }), onChanged);

  return (
    <span className="text-right">
      <IconButton
        icon="x"
        label={`Unlink ${title}`}
        variant="quiet"
        size={28}
        pending={pending}
        onClick={() =>
          send(unlink, () => {
            onChanged();
            toast({ text: `${title} is no longer linked.`, undo });
          })
        }
      />
      {message && (
        <span role="alert" className="block text-12 text-danger">
          {message}
        </span>
      )}
    </span>
  );
}
