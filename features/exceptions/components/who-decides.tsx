import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";

type Props = {
  mayDecide: boolean;
  hadAHand: boolean;
  hands: string[];
  deciders: string[];
  /** What approving accepts besides. */
  besides: string | null;
};

/** Who may decide, and why not the others: four eyes in a sentence. */
export function WhoDecides({ mayDecide, hadAHand, hands, deciders, besides }: Props) {
  const them = hands.join(", ");
  return (
    <p className="flex items-start gap-2 text-13 text-ink-2">
      <Icon name="user-check" className={mayDecide ? "mt-px text-met" : "mt-px text-ink-3"} />
      <span>
        {mayDecide && `You may decide: you had no hand in it. ${them} had.`}
        {!mayDecide && hadAHand && "Someone else has to decide this: you had a hand in it. "}
        {!mayDecide && !hadAHand && `${them} had a hand in it. `}
        {!mayDecide && deciders.length > 0 && `${deciders.join(", ")} may decide.`}
        {!mayDecide && deciders.length === 0 && (
          <>
            Nobody is left who may decide. It needs a security lead who had no hand in it.{" "}
            <TextLink href="/people">Invite a reviewer</TextLink>
          </>
        )}
        {besides && ` ${besides}`}
      </span>
    </p>
  );
}
