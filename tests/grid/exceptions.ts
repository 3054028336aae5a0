import { approveException } from "@/features/exceptions/approve-exception";
import { rejectException } from "@/features/exceptions/reject-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { revokeException } from "@/features/exceptions/revoke-exception";
import { aBareAnswer } from "../support/builders/bare-answer";
import { aRequest, aRequestedException } from "../support/builders/exceptions";
import { made } from "../support/outcome";
import { given } from "./assessments";
import { asking, type Cast, type Row } from "./row";

/** Asked for by the second security lead, about an answer that the contributor wrote. */
const requested = async (cast: Cast) => (await aRequestedException(cast, { by: cast.secondSecurityLead })).exceptionId;

export const exceptions: Record<string, Row> = {
  "exceptions/request-exception": asking(requestException, async (cast) =>
    aRequest(await given(cast, (await aBareAnswer(cast)).answerId)),
  ),
  "exceptions/approve-exception": {
    ...asking(approveException, async (cast) => ({ exceptionId: await requested(cast) })),
    fourEyes: true,
  },
  "exceptions/reject-exception": {
    ...asking(rejectException, async (cast) => ({
      exceptionId: await requested(cast),
      note: "Say how long the lock waits.",
    })),
    fourEyes: true,
  },
  "exceptions/revoke-exception": asking(revokeException, async (cast) => {
    const exceptionId = await requested(cast);
    made(await approveException(cast.securityLead, { exceptionId }));
    return { exceptionId, why: "The next revision is on the market." };
  }),
};
