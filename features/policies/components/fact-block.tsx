import { Empty, FactList } from "@/components/ui/fact-list";
import { TextLink } from "@/components/ui/text-link";
import { factsPath } from "@/features/products/paths";
import type { EditorView } from "../sections/editor-queries";
import type { SectionBlock } from "../sections/section-body";

type Props = { block: Exclude<SectionBlock, { kind: "prose" | "claim" }>; view: EditorView; locked: boolean };

/** Facts are shown, not typed: they come from the product and the organisation, and change there. */
export function FactBlock({ block, view, locked }: Props) {
  const text = (id: string) => view.facts[id]?.text ?? null;
  const rows =
    block.kind === "facts" || block.kind === "summary"
      ? block.rows.map(({ label, factIds }) => ({ label, ids: factIds }))
      : [factOf(block)].map((id) => ({ label: view.facts[id]?.name ?? id, ids: [id] }));
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <FactList
        items={rows.map(({ label, ids }) => {
          const words = ids.flatMap((id) => text(id) ?? []);
          return {
            label,
            // Lifted by what the larger letters stand lower, so that both begin on one line.
            value: words.length > 0 ? <p className="-mt-1 font-serif text-16">{asSentences(words)}</p> : <Empty />,
          };
        })}
      />
      <p className="mt-2 text-12">
        <TextLink href={factsPath(view.productId)}>{locked ? "See the facts" : "Change the facts"}</TextLink>
      </p>
    </div>
  );
}

function factOf(block: Exclude<Props["block"], { kind: "facts" | "summary" }>): string {
  return block.kind === "data" ? "data-items" : block.factId;
}

/** As the document says them beside each other: a full stop between two where the first has none. */
function asSentences(words: string[]): string {
  return words.reduce((said, next) => `${said}${/[.!?]$/.test(said) ? "" : "."} ${next}`);
}
