import type { Metadata } from "next";
import { ReviewScreen } from "../review-screen";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ params }: PageProps<"/reviews/[submissionId]">) {
  const { submissionId } = await params;
  return <ReviewScreen submissionId={submissionId} />;
}
