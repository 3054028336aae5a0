"use client";

import { useRouter } from "next/navigation";
import { RequestForm, type RequestFormProps } from "./request-form";

/** A renewal is a new request that names the old one, and starts from its words. */
export function RenewForm(props: Required<Pick<RequestFormProps, "answerId" | "today" | "renews">>) {
  const router = useRouter();
  return (
    <RequestForm
      {...props}
      onDone={(exceptionId) => router.push(`/exceptions/${exceptionId}`)}
      onCancel={() => router.push(`/exceptions/${props.renews.id}`)}
    />
  );
}
