import { fontResponse } from "@/features/policies/public/public-response";

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  return fontResponse((await params).file);
}
