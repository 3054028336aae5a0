import type { Outcome } from "@/lib/outcome";

export type Uploaded = { fileId: string; sha256: string; size: number; mediaType: string; fileName: string };

/** Sends a file's bytes and tells how far it is, from 0 to 1. Not `fetch`: that cannot say how much has left. */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<Outcome<Uploaded>> {
  return new Promise((resolve) => {
    const refuse = (message: string) => resolve({ ok: false, kind: "invalid", message, fieldErrors: {} });
    const request = new XMLHttpRequest();
    request.open("POST", "/api/evidence/upload");
    request.responseType = "json";
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 201) resolve({ ok: true, data: request.response as Uploaded });
      else refuse(request.response?.message ?? "The file did not arrive. Try again.");
    };
    request.onerror = () => refuse("The connection broke off. Try again; nothing was stored.");
    request.send(file);
  });
}
