import { draftResponse } from "@/features/policies/public/draft-response";
import { currentActor } from "@/lib/auth";

/** The working text as buyers would see it, for those who may read it. Under /p/, where framework headers do not reach. */
export async function GET(request: Request, { params }: { params: Promise<{ policyId: string }> }) {
  const { policyId } = await params;
  const format = new URL(request.url).searchParams.get("format") === "pdf" ? "pdf" : "page";
  return draftResponse(await currentActor(), policyId, format);
}
