import { ButtonLink } from "@/components/ui/button";
import type { RevisionView } from "../find-evidence";
import { TextStart } from "./text-start";

type Props = { revision: RevisionView; start: { text: string; whole: boolean } | null; picture: boolean };

/** The proof itself, where it can be shown without running anything: a picture, plain text, a note. */
export function ProofInPlace({ revision, start, picture }: Props) {
  const { id, number, fileName, note } = revision;
  const text = note ?? start?.text;
  return (
    <div className="grid gap-2.5">
      {picture && (
        // biome-ignore lint/performance/noImgElement: the bytes are checked and caged by their own route, and never resized
        <img
          src={`/api/evidence/${id}/image`}
          alt={`${fileName ?? "Picture"}, revision ${number}`}
          className="max-h-120 max-w-full rounded-md border border-line bg-sunken object-contain"
        />
      )}
      {text !== undefined && text !== null && <TextStart text={text} whole={start?.whole ?? true} />}
      {fileName && (
        <span>
          <ButtonLink size={28} icon="download" href={`/api/evidence/${id}/file`} download>
            {`Download revision ${number}`}
          </ButtonLink>
        </span>
      )}
    </div>
  );
}
