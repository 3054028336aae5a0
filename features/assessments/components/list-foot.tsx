import { KeyHints } from "@/components/ui/kbd";

/** The keys of the list, where a keyboard is. */
export function ListFoot({ mayAnswer }: { mayAnswer: boolean }) {
  return (
    <div className="hidden border-t border-line px-4 py-2.5 text-12 text-ink-3 md:block touch:hidden">
      <KeyHints
        hints={[
          { keys: "J K", does: "next, previous" },
          ...(mayAnswer
            ? [
                { keys: "1 4", does: "verdict" },
                { keys: "X", does: "select" },
              ]
            : []),
          { keys: "?", does: "all keys" },
        ]}
      />
    </div>
  );
}
