import { publicResponse } from "@/features/policies/public/public-response";

export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return publicResponse(slug, null, "page");
}
