import { cleanFileName } from "@/features/evidence/files/file-rules";
import { takeUpload } from "@/features/evidence/files/take-upload";
import { currentActor } from "@/lib/auth";
import { statusOf } from "@/lib/outcome";
import { refuseForeign } from "@/lib/same-origin";
import { LARGEST_FILE, saySize } from "@/lib/storage";

/** Takes one file in: the raw bytes as the body, their number in Content-Length, the percent-encoded name in X-File-Name. */
export async function POST(request: Request) {
  const foreign = refuseForeign(request);
  if (foreign) return foreign;
  const actor = await currentActor();
  if (!actor) return refuse(401, "Sign in again, then upload the file.");

  const length = request.headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) return refuse(411, "Say how large the file is.");
  const announced = Number(length);
  if (announced > LARGEST_FILE) return refuse(413, `A file can have ${saySize(LARGEST_FILE)} at most.`);

  const outcome = await takeUpload(actor, { bytes: request.body ?? empty(), announced });
  if (!outcome.ok) return refuse(statusOf[outcome.kind], outcome.message);
  return Response.json({ ...outcome.data, fileName: nameOf(request) }, { status: 201 });
}

function refuse(status: number, message: string) {
  return Response.json({ message }, { status, headers: status === 503 ? { "Retry-After": "5" } : {} });
}

function nameOf({ headers }: Request): string {
  try {
    return cleanFileName(decodeURIComponent(headers.get("x-file-name") ?? ""));
  } catch {
    return cleanFileName("");
  }
}

async function* empty(): AsyncGenerator<Uint8Array> {}
