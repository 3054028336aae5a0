import type { Metadata } from "next";
import { ReviewScreen } from "./review-screen";

export const metadata: Metadata = { title: "Reviews" };

export default function ReviewsPage() {
  return <ReviewScreen submissionId={null} />;
}
