import { classNames } from "@/components/ui/class-names";
import type { Objective } from "@/lib/content";

const fits = { strong: ["Strong match", 3], partial: ["Partial match", 2], weak: ["Weak match", 1] } as const;

/** How well what is alike fits: three boxes and the word. */
export function Fit({ fit }: { fit: Objective["fit"] }) {
  const [word, filled] = fits[fit];
  return (
    <span className="inline-flex items-center gap-1.5 text-12 whitespace-nowrap text-ink-2">
      <span aria-hidden className="inline-flex gap-px">
        {[1, 2, 3].map((box) => (
          <i
            key={box}
            className={classNames("h-2 w-2.5 rounded-sm border border-ink-2", box <= filled && "bg-ink-2")}
          />
        ))}
      </span>
      {word}
    </span>
  );
}
