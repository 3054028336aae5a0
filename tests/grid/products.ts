import { acceptProfile } from "@/features/products/accept-profile";
import { addDataItem } from "@/features/products/add-data-item";
import { addModel } from "@/features/products/add-model";
import { addRelease } from "@/features/products/add-release";
import { answerQuestion } from "@/features/products/answer-question";
import { archiveDataItem } from "@/features/products/archive-data-item";
import { archiveProduct } from "@/features/products/archive-product";
import { changeDataItem } from "@/features/products/change-data-item";
import { changeFact } from "@/features/products/change-fact";
import { describeProduct } from "@/features/products/describe-product";
import { registerProduct } from "@/features/products/register-product";
import { restoreProduct } from "@/features/products/restore-product";
import { returnProfile } from "@/features/products/return-profile";
import { setSupportEnd } from "@/features/products/set-support-end";
import { shipRelease } from "@/features/products/ship-release";
import { submitProfile } from "@/features/products/submit-profile";
import { takeBackProfile } from "@/features/products/take-back-profile";
import { dayIn, now } from "@/lib/clock";
import { loadContent } from "@/lib/content";
import { aProduct, aRelease, describeRelease } from "../support/builders/products";
import { made } from "../support/outcome";
import { asking, type Cast, type Row } from "./row";

const dataItem = { name: "Door events", purpose: "To show you the history", retention: "30 days" };

const product = async (cast: Cast) => ({ productId: (await aProduct(cast)).productId });

async function aDataItem(cast: Cast): Promise<string> {
  return made(await addDataItem(cast.productManager, { ...(await product(cast)), ...dataItem })).dataItemId;
}

/** A release that the second security lead has described. */
async function described(cast: Cast) {
  const { releaseId } = await aRelease(cast);
  await describeRelease(cast, releaseId, { cloud: "yes" }, cast.secondSecurityLead);
  return { releaseId };
}

async function submitted(cast: Cast) {
  const { releaseId } = await described(cast);
  return { releaseId, ...made(await submitProfile(cast.productManager, { releaseId })) };
}

/** The first fact that the policy asks for in words. */
function aTextFact(): string {
  const fields = loadContent()
    .latestPolicyTemplate("consumer-iot")
    ?.sections.flatMap((section) => section.fields);
  const field = fields?.find(({ type }) => type === "text");
  if (!field) throw new Error("The policy asks for no fact in words.");
  return field.id;
}

export const products: Record<string, Row> = {
  "products/register-product": {
    ...asking(registerProduct, () => ({ name: "Garden gate", designation: "ED-GG1" })),
    own: true,
  },
  "products/describe-product": asking(describeProduct, async (cast) => ({
    ...(await product(cast)),
    name: "Hallway lock, second edition",
    description: "Door lock with app",
  })),
  "products/add-model": asking(addModel, async (cast) => ({ ...(await product(cast)), designation: "ED-HL3" })),
  "products/add-release": asking(addRelease, async (cast) => {
    const { productId, modelId } = await aProduct(cast);
    return { productId, hardwareRevision: "D", firmwareVersion: "5.0.0", modelIds: [modelId] };
  }),
  "products/ship-release": asking(shipRelease, async (cast) => ({
    releaseId: (await aRelease(cast)).releaseId,
    shippedOn: dayIn("UTC", now()),
  })),
  "products/set-support-end": asking(setSupportEnd, async (cast) => ({
    ...(await product(cast)),
    supportEndsOn: "2035-12-31",
  })),
  "products/change-fact": asking(changeFact, async (cast) => ({
    ...(await product(cast)),
    factId: aTextFact(),
    value: "For doors inside a home.",
    revision: 0,
  })),
  "products/add-data-item": asking(addDataItem, async (cast) => ({ ...(await product(cast)), ...dataItem })),
  "products/change-data-item": asking(changeDataItem, async (cast) => ({
    ...dataItem,
    dataItemId: await aDataItem(cast),
    revision: 1,
    retention: "14 days",
  })),
  "products/archive-data-item": asking(archiveDataItem, async (cast) => ({ dataItemId: await aDataItem(cast) })),
  "products/archive-product": asking(archiveProduct, product),
  "products/restore-product": asking(restoreProduct, async (cast) => {
    const { productId } = await product(cast);
    made(await archiveProduct(cast.productManager, { productId }));
    return { productId };
  }),
  "products/answer-question": asking(answerQuestion, async (cast) => ({
    releaseId: (await aRelease(cast)).releaseId,
    questionId: "cloud",
    value: "yes" as const,
  })),
  "products/submit-profile": asking(submitProfile, described),
  "products/take-back-profile": asking(takeBackProfile, async (cast) => ({
    releaseId: (await submitted(cast)).releaseId,
  })),
  "products/accept-profile": {
    ...asking(acceptProfile, async (cast) => ({ submissionId: (await submitted(cast)).submissionId })),
    fourEyes: true,
  },
  "products/return-profile": {
    ...asking(returnProfile, async (cast) => ({
      submissionId: (await submitted(cast)).submissionId,
      note: "It has a web page of its own, too.",
    })),
    fourEyes: true,
  },
};
