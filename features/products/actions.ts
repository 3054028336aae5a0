"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import type { Outcome } from "@/lib/outcome";
import { acceptProfile } from "./accept-profile";
import { addDataItem } from "./add-data-item";
import { addModel } from "./add-model";
import { addRelease } from "./add-release";
import { archiveDataItem } from "./archive-data-item";
import { archiveProduct } from "./archive-product";
import { changeDataItem } from "./change-data-item";
import { describeProduct } from "./describe-product";
import { registerProduct } from "./register-product";
import { restoreProduct } from "./restore-product";
import { returnProfile } from "./return-profile";
import type {
  AcceptProfileInput,
  AddDataItemInput,
  AddModelInput,
  AddReleaseInput,
  ChangeDataItemInput,
  DataItemInput,
  DescribeProductInput,
  ProductInput,
  RegisterProductInput,
  ReleaseInput,
  ReturnProfileInput,
  SetSupportEndInput,
  ShipReleaseInput,
} from "./schema";
import { setSupportEnd } from "./set-support-end";
import { shipRelease } from "./ship-release";
import { submitProfile } from "./submit-profile";
import { takeBackProfile } from "./take-back-profile";

/** What is said about a product stands on its own pages and on the list. */
function shownAnew<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) revalidatePath("/products", "layout");
  return outcome;
}

export async function registerProductAction(input: RegisterProductInput) {
  return shownAnew(await registerProduct(await requireActor(), input));
}

export async function describeProductAction(input: DescribeProductInput) {
  return shownAnew(await describeProduct(await requireActor(), input));
}

export async function archiveProductAction(input: ProductInput) {
  return shownAnew(await archiveProduct(await requireActor(), input));
}

export async function restoreProductAction(input: ProductInput) {
  return shownAnew(await restoreProduct(await requireActor(), input));
}

export async function addModelAction(input: AddModelInput) {
  return shownAnew(await addModel(await requireActor(), input));
}

export async function setSupportEndAction(input: SetSupportEndInput) {
  return shownAnew(await setSupportEnd(await requireActor(), input));
}

export async function addReleaseAction(input: AddReleaseInput) {
  return shownAnew(await addRelease(await requireActor(), input));
}

export async function shipReleaseAction(input: ShipReleaseInput) {
  return shownAnew(await shipRelease(await requireActor(), input));
}

export async function addDataItemAction(input: AddDataItemInput) {
  return shownAnew(await addDataItem(await requireActor(), input));
}

export async function changeDataItemAction(input: ChangeDataItemInput) {
  return shownAnew(await changeDataItem(await requireActor(), input));
}

export async function archiveDataItemAction(input: DataItemInput) {
  return shownAnew(await archiveDataItem(await requireActor(), input));
}

export async function submitProfileAction(input: ReleaseInput) {
  return shownAnew(await submitProfile(await requireActor(), input));
}

export async function takeBackProfileAction(input: ReleaseInput) {
  return shownAnew(await takeBackProfile(await requireActor(), input));
}

export async function acceptProfileAction(input: AcceptProfileInput) {
  return shownAnew(await acceptProfile(await requireActor(), input));
}

export async function returnProfileAction(input: ReturnProfileInput) {
  return shownAnew(await returnProfile(await requireActor(), input));
}
