import { readingAsPublic } from "@/lib/reading";

export const dynamic = "force-dynamic";

/** Whether the app and its database answer: for the start, and for whoever watches the server. */
export async function GET() {
  try {
    await readingAsPublic((tx) => tx.$queryRaw`SELECT 1`);
    return Response.json({ status: "ok" });
  } catch {
    return Response.json({ status: "no database" }, { status: 503 });
  }
}
