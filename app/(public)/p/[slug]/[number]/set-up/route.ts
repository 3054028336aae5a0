import { publicResponse } from "@/features/policies/public/public-response";

export async function GET(_: Request, { params }: { params: Promise<{ slug: string; number: string }> }) {
  const { slug, number } = await params;
  return publicResponse(slug, number, "guide");
}
