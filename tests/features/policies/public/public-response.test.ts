import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { contentHash } from "@/features/policies/document/content-hash";
import { endRendering } from "@/features/policies/document/render";
import { draftResponse } from "@/features/policies/public/draft-response";
import { makeRenditions } from "@/features/policies/public/make-renditions";
import { fontResponse, publicResponse } from "@/features/policies/public/public-response";
import { withdrawPolicy } from "@/features/policies/withdraw-policy";
import { database } from "@/lib/db";
import { sha256 } from "@/lib/hash";
import { storageFolder } from "@/lib/storage";
import { aPolicyDraft, aPublishedPolicy } from "../../../support/builders/policies";
import { anOrganisation } from "../../../support/people";
import { readPdf } from "../../../support/read-pdf";
import { trailOf } from "../../../support/trail";

// Rendering is heavy work for a busy machine; its own time limit is a minute.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(endRendering);

test("a published version stands at its address as page, PDF and JSON, from stored bytes", async () => {
  const company = await anOrganisation();
  const { slug, versionId, policyId } = await aPublishedPolicy(company);
  await makeRenditions(company.productManager, versionId);
  await makeRenditions(company.productManager, versionId);
  expect((await trailOf(policyId)).filter((line) => line === "policy.rendered")).toHaveLength(2);

  const page = await publicResponse(slug, null, "page");
  expect(page.status).toBe(200);
  expect(page.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
  const html = await page.text();
  expect(html).toContain("This is the current version");
  expect(html).toContain(`href="/p/${slug}/1/policy.pdf"`);

  const version = await database().policyVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { renditions: true },
  });
  const pdf = new Uint8Array(await (await publicResponse(slug, "1", "pdf")).arrayBuffer());
  expect(sha256(pdf)).toBe(version.renditions.find(({ format }) => format === "PDF")?.sha256);
  expect((await readPdf(pdf)).pages[0]?.text).toContain("Hallway lock");

  const json = await (await publicResponse(slug, null, "json")).text();
  expect(sha256(json)).toBe(version.documentSha256);
  expect(contentHash(JSON.parse(json))).toBe(version.documentSha256);
});

test("a page that was stored before the style changed keeps the style it was made with", async () => {
  const company = await anOrganisation();
  const { slug, versionId } = await aPublishedPolicy(company);
  await makeRenditions(company.productManager, versionId);
  const { file: kept } = await database().rendition.findFirstOrThrow({
    where: { versionId, format: "HTML" },
    include: { file: true },
  });
  const file = join(storageFolder(), kept.storageKey);
  const old = "body{color:teal}";
  writeFileSync(file, readFileSync(file, "utf8").replace(/<style>[^<]*<\/style>/, `<style>${old}</style>`));

  const page = await publicResponse(slug, null, "page");
  expect(await page.text()).toContain(`<style>${old}</style>`);
  const hash = createHash("sha256").update(old).digest("base64");
  expect(page.headers.get("Content-Security-Policy")).toContain(`style-src 'sha256-${hash}'`);
});

test("before the bytes are stored, the same bytes are made in time", async () => {
  const company = await anOrganisation();
  const { slug, versionId } = await aPublishedPolicy(company);
  const early = sha256(new Uint8Array(await (await publicResponse(slug, null, "pdf")).arrayBuffer()));
  await makeRenditions(company.productManager, versionId);
  const rendition = await database().rendition.findFirstOrThrow({ where: { versionId, format: "PDF" } });
  expect(rendition.sha256).toBe(early);
});

test("what is not published looks like what never was", async () => {
  const { slug } = await aPolicyDraft(await anOrganisation());
  const answers = [];
  for (const [name, number] of [
    [slug, null],
    [slug, "1"],
    ["never-was", null],
    [slug, "zero"],
  ] as const) {
    const response = await publicResponse(name, number, "page");
    answers.push([response.status, await response.text(), [...response.headers]]);
  }
  expect(answers[0]?.[0]).toBe(404);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

const paths = { "I5.2": "App > Privacy > Statistics" };

test("the set-up guide stands beside its policy, with the same closed doors", async () => {
  const company = await anOrganisation();
  const { slug, policyId } = await aPublishedPolicy(company, { paths });
  for (const number of [null, "1"]) {
    const response = await publicResponse(slug, number, "guide");
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const html = await response.text();
    expect(html.replace(/<[^>]+>/g, "")).toContain("Where: App, then Privacy, then Statistics");
    expect(html).toContain("This is the current version");
    expect(html).toContain(`href="/p/${slug}/1"`);
  }
  const policy = await (await publicResponse(slug, null, "page")).text();
  expect(policy).toContain(`<a href="/p/${slug}/1/set-up">`);

  await withdrawPolicy(company.productManager, { policyId, number: 1, why: "The path has changed." });
  expect(await (await publicResponse(slug, null, "guide")).text()).toContain("We withdrew this version on");
});

test("where there is no set-up guide, the answer is that of an address that never was", async () => {
  const company = await anOrganisation();
  const answers = [];
  for (const [slug, number] of [
    ["never-was", null],
    [(await aPolicyDraft(company, { paths })).slug, null],
    [(await aPublishedPolicy(company)).slug, null],
    [(await aPublishedPolicy(company, { paths })).slug, "2"],
  ] as const) {
    const response = await publicResponse(slug, number, "guide");
    answers.push([response.status, await response.text(), [...response.headers]]);
  }
  expect(answers[0]?.[0]).toBe(404);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test("a withdrawn version carries its notice, as text", async () => {
  const company = await anOrganisation();
  const { slug, policyId } = await aPublishedPolicy(company);
  const why = "The date of support was <b>wrong</b>.";
  await withdrawPolicy(company.productManager, { policyId, number: 1, why });
  const html = await (await publicResponse(slug, null, "page")).text();
  expect(html).toContain("We withdrew this version on");
  expect(html).toContain("was &#60;b&#62;wrong&#60;/b&#62;.");
});

test("a draft is shown to those who may read it, and to nobody else", async () => {
  const company = await anOrganisation();
  const { policyId } = await aPolicyDraft(company);
  const html = await (await draftResponse(company.auditor, policyId, "page")).text();
  expect(html).toContain("Draft. Not published.");
  for (const actor of [null, company.administrator, (await anOrganisation()).productManager]) {
    expect((await draftResponse(actor, policyId, "page")).status).toBe(404);
  }
});

test("only the page's own faces are handed out", async () => {
  expect((await fontResponse("ibm-plex-sans-latin-wght-normal.woff2")).status).toBe(200);
  expect((await fontResponse("../../package.json")).status).toBe(404);
});
