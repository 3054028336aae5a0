import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { contentHash } from "@/features/policies/document/content-hash";
import { type Block, type PolicyDocument, runsOf } from "@/features/policies/document/document";
import { pageStyle, styleHashOf } from "@/features/policies/document/page-style";
import { endRendering, renderGuide, renderPage, renderPdf } from "@/features/policies/document/render";
import { flatten, readPdf } from "@/tests/support/read-pdf";
import { aLongPolicyDocument, aPolicyDocument } from "@/tests/support/sample-document";

// Rendering is heavy work for a busy machine; its own time limit is a minute.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterAll(endRendering);

const path = "/p/hallway-lock-2";
const letters = (text: string) => text.replace(/[\s\u00a0]+/g, "");
const plain = (html: string) =>
  html
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&");

/** pdfkit compresses streams and leaves its objects in the open, so that they can be counted as they are. */
const objects = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** The words of one block on the page, without what only a screen reader hears. */
function wordsOnPage(html: string, block: Block): string {
  const start = html.indexOf(`data-block="${block.id}"`);
  const open = html.lastIndexOf("<", start);
  const name = /^<(\w+)/.exec(html.slice(open))?.[1] ?? "";
  const inner = html.slice(html.indexOf(">", start) + 1, html.indexOf(`</${name}>`, start));
  return letters(plain(inner.replace(/<span class="hidden">[^<]*<\/span>/g, "").replace(/<[^>]+>/g, "")));
}

const allBlocks = (document: PolicyDocument) =>
  [document.summary, ...document.sections].flatMap((section) => section.blocks);

describe("page and paper", () => {
  const document = aPolicyDocument();
  let html = "";
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    html = (await renderPage(document, { path })).bytes.toString("utf8");
    pdf = await readPdf((await renderPdf(document)).bytes);
  });

  test("say the same words, block by block", () => {
    const paper = letters(pdf.pages.map((page) => page.text).join(" "));
    for (const block of allBlocks(document)) {
      const page = wordsOnPage(html, block);
      expect(page.length, block.id).toBeGreaterThan(0);
      // Paper prints the numbers and dots of a list as text; a browser draws them.
      if (block.kind === "list" || block.kind === "steps") {
        for (const [index, item] of block.items.entries()) {
          const said = item.map((run) => run.text + (run.kind === "claim" ? run.number : "")).join("");
          expect(page).toContain(letters(said));
          const label = block.kind === "list" ? "•" : (block.start ?? 1) + index;
          expect(paper).toContain(letters(`${label}${said}`));
        }
      } else expect(paper, block.id).toContain(page);
    }
  });

  test("print every claim with its note", () => {
    const claims = allBlocks(document)
      .flatMap(runsOf)
      .filter((run) => run.kind === "claim");
    expect(claims).toHaveLength(6);
    for (const claim of claims) {
      expect(html).toContain(`href="#note-${claim.number}"`);
      expect(html).toContain(`id="note-${claim.number}"`);
      expect(pdf.pages.flatMap((page) => page.links).map((link) => link.to)).toContain(`note-${claim.number}`);
      expect(pdf.destinations).toHaveProperty(`note-${claim.number}`);
    }
  });

  test("carry the same content hash", () => {
    const hash = contentHash(document);
    expect(letters(html.replace(/<br\/>/g, ""))).toContain(hash);
    expect(letters(pdf.pages.at(-1)?.text ?? "")).toContain(hash);
  });
});

test("a heading of the set-up guide stands over its steps, numbered on, with the way in bold", async () => {
  const document = aPolicyDocument();
  const html = (await renderPage(document, { path })).bytes.toString("utf8");
  expect(html).toContain('<h3>Passwords and sign-in</h3><ol data-block="setup.i2.5.steps" class="steps" start="2">');
  expect(html).toContain("<b>App\u00a0&gt; Account\u00a0&gt; Second step</b>");
  expect(html).toContain(`<a href="${path}/set-up">Read these steps on a page of their own</a>`);
  expect((await renderPage(document, { path, draft: true })).bytes.toString("utf8")).not.toContain("/set-up");

  const { pages } = await readPdf((await renderPdf(document)).bytes);
  const elements = flatten(pages.flatMap((page) => page.elements));
  expect(elements.filter(({ role }) => role === "H3").map(({ text }) => text)).toContain("Passwords and sign-in");
  expect(pages.flatMap((page) => page.links).map(({ to }) => to)).toContain(`${document.publicUrl}/set-up`);
});

describe("the PDF", () => {
  test("has a structure tree that a reader can follow", async () => {
    const document = aPolicyDocument();
    const { pages } = await readPdf((await renderPdf(document)).bytes);
    const elements = flatten(pages.flatMap((page) => page.elements));
    const texts = (role: string) => elements.filter((element) => element.role === role).map((element) => element.text);
    const count = (role: string) => texts(role).length;

    expect(texts("H1")).toEqual(["Hallway Lock 2"]);
    expect(texts("H2")).toEqual([
      "What you need to know",
      "Contents",
      ...document.sections.map((section) => section.title),
      "Check this copy",
    ]);
    expect(texts("H3").slice(0, 2)).toEqual(["How we know", "How we know"]);
    expect(count("P")).toBeGreaterThan(15);
    expect([count("Table"), count("TR"), count("TH"), count("TD")]).toEqual([1, 3, 6, 6]);
    expect(count("LI")).toBe(count("LBody"));
    expect(count("Lbl")).toBe(count("LBody"));
    expect(count("TOCI")).toBe(document.sections.length + 1);
    expect(elements.find((element) => element.role === "Figure")?.alt).toBe(
      "QR code that leads to https://policy.example.com/p/hallway-lock-2",
    );
  });

  test("binds every link to its words", async () => {
    const { pages } = await readPdf((await renderPdf(aPolicyDocument())).bytes);
    const links = pages.flatMap((page) => page.links);
    expect(links.filter((link) => !link.bound || !link.contents)).toEqual([]);
    const elements = flatten(pages.flatMap((page) => page.elements)).filter((element) => element.role === "Link");
    expect(elements).toHaveLength(links.length);
    expect(elements.map((element) => element.text)).toContain("security@example.com");
    expect(links.map((link) => link.to)).toContain("mailto:security@example.com");
  });

  test("has bookmarks, contents with pages, title, language and PDF/A metadata", async () => {
    const document = aPolicyDocument();
    const { pages, outline, info, xmp, destinations } = await readPdf((await renderPdf(document)).bytes);
    expect(outline.map((item) => item.title)).toEqual(["Hallway Lock 2: security and privacy policy"]);
    expect(outline[0]?.items.map((item: { title: string }) => item.title)).toEqual([
      "What you need to know",
      ...document.sections.map((section) => section.title),
      "Check this copy",
    ]);
    const contents = flatten(pages[1]?.elements ?? []).filter((element) => element.role === "TOCI");
    for (const [index, entry] of contents.entries()) {
      const section = document.sections[index];
      const page = Number(/\d+$/.exec(entry.text)?.[0]);
      expect(pages[page - 1]?.text).toContain(section?.title ?? "Check this copy");
    }
    expect(Object.keys(destinations)).toEqual(expect.arrayContaining(document.sections.map((section) => section.id)));
    expect(info).toMatchObject({
      Title: "Hallway Lock 2: security and privacy policy, version 3",
      Author: "Example Devices Ltd",
      Language: "en",
    });
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(xmp).not.toContain("pdfuaid");
    expect(pages.at(-1)?.text).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  test("is the same file for the same document", async () => {
    const [first, second] = [await renderPdf(aPolicyDocument()), await renderPdf(aPolicyDocument())];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test("keeps a table that runs over pages one table", async () => {
    const bytes = (await renderPdf(aLongPolicyDocument(90))).bytes;
    const { pages } = await readPdf(bytes);
    const tables = pages.filter((page) => flatten(page.elements).some((element) => element.role === "Table"));
    expect(tables.length).toBeGreaterThan(3);
    // Each page shows its part of the tree; the file itself must hold one Table element with one head.
    const raw = objects(bytes);
    expect(raw.match(/\/S \/Table\b/g)).toHaveLength(1);
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(4);
    expect(raw.match(/\/Scope \/Row/g)).toHaveLength(90);
    expect(raw.match(/\/S \/TR\b/g)).toHaveLength(91);
  });

  test("embeds every font that it uses", async () => {
    const raw = objects((await renderPdf(aPolicyDocument())).bytes);
    const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(fonts.length).toBeGreaterThan(3);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(fonts.length);
    expect(raw).not.toContain("/Helvetica");
  });

  test("writes a character that no font can draw as its code, and says which", async () => {
    const { bytes, missing } = await renderPdf(aPolicyDocument({ changeNote: "A lock \u{1F512} for you." }));
    expect(missing).toEqual(["U+1F512"]);
    const { pages } = await readPdf(bytes);
    expect(pages.at(-1)?.text).toContain("A lock [U+1F512] for you.");
  });

  test("without a public address says so on its cover and carries no code", async () => {
    const { pages } = await readPdf((await renderPdf(aPolicyDocument({ publicUrl: null }))).bytes);
    expect(pages[0]?.text).toContain("This copy has no public web address");
    expect(flatten(pages.flatMap((page) => page.elements)).some((element) => element.role === "Figure")).toBe(false);
  });

  test("of a demo says so on each page, a draft has a watermark and no hash", async () => {
    const document = aPolicyDocument({ demo: true });
    const { pages } = await readPdf((await renderPdf(document, { draft: true })).bytes);
    for (const page of pages) expect(page.text).toContain("It describes no real product.");
    for (const page of pages) expect(page.text).toContain("Draft");
    expect(letters(pages.at(-1)?.text ?? "")).not.toContain(contentHash(document));
  });
});

describe("the page", () => {
  test("carries no script, no inline style, and one style that its policy can name", async () => {
    const html = (await renderPage(aPolicyDocument(), { path })).bytes.toString("utf8");
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:/i);
    expect(html).toContain(`<style>${pageStyle}</style>`);
    expect(styleHashOf(html)).toBe(`sha256-${createHash("sha256").update(pageStyle).digest("base64")}`);
  });

  test("shows what a person typed as text", async () => {
    const html = (await renderPage(aPolicyDocument({ changeNote: "<img src=x onerror=alert(1)>" }), { path })).bytes;
    expect(html.toString("utf8")).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  test("of a draft strikes a sentence that cannot be published and says why", async () => {
    const options = { path, draft: true, unproven: { auto: "Its answer was reopened" } };
    const html = (await renderPage(aPolicyDocument(), options)).bytes.toString("utf8");
    expect(html).toMatch(/<del>The lock looks for updates every night[^<]*<\/del> <small>Its answer was reopened/);
    expect(html).toContain("Draft. Not published.");
    expect(html).not.toContain("policy.pdf");
  });

  test("never says that anybody certified anything", async () => {
    const html = (await renderPage(aPolicyDocument(), { path })).bytes.toString("utf8");
    expect(html).toContain("Self-assessed");
    expect(html).not.toMatch(/certified|compliant/i);
  });
});

describe("the page of the set-up guide", () => {
  const page = async (change: Partial<PolicyDocument> = {}) =>
    (await renderGuide(aPolicyDocument(change), { path })).bytes.toString("utf8");

  test("has a language, a title, one main part, and headings without a gap", async () => {
    const html = await page();
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain("<title>Hallway Lock 2: set-up guide, version 3</title>");
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1"/>');
    expect(html).toContain('<link rel="canonical" href="https://policy.example.com/p/hallway-lock-2/set-up"/>');
    const landmarks = [...html.matchAll(/<(header|nav|main|footer)\b/g)].map(([, name]) => name);
    expect(landmarks).toEqual(["header", "nav", "main", "footer"]);
    const headings = [...html.matchAll(/<(h\d)[^>]*>([^<]*)/g)].map(([, rank, text]) => `${rank} ${text}`);
    expect(headings).toEqual(["h1 Hallway Lock 2", "h2 Passwords and sign-in"]);
    expect(html).toContain('<a class="skip" href="#guide">');
    expect(html).toContain('<main id="guide"');
  });

  test("numbers its steps on, has the way apart, and leads back to the policy and its proof", async () => {
    const html = await page();
    expect(html).toMatch(/<ol data-block="setup.first" class="steps"><li>.*?<p>Change the code on the label.<\/p>/);
    expect(html).toMatch(/class="steps" start="2"><li>.*?<p>Switch on the second step at sign-in.<\/p>/);
    const way = /<p class="way">.*?<\/p>/.exec(html)?.[0] ?? "";
    expect(way.replace(/<[^>]+>/g, "")).toBe("Where: App, then Account, then Second step");
    // Each can be ticked, which nothing keeps and nobody is told: there is no form.
    expect(html.match(/<input type="checkbox" aria-label="Done: step \d"\/>/g)).toHaveLength(3);
    expect(html).toContain('class="done" data-of="3"');
    expect(html).not.toContain("<form");
    expect(html).toContain(`<a href="${path}">Security and privacy policy</a>`);
    expect(html).toContain(`<a href="${path}#setup">How we know</a>`);
    // The notes stay with the policy: a mark here would lead nowhere.
    expect(html).not.toContain('href="#note-');
  });

  test("carries no script and the one style that its policy names, and shows what a person typed as text", async () => {
    const odd = 'App > <img src=x onerror=alert(1)> & "Sûr"';
    const { sections } = aPolicyDocument();
    const runs = sections.flatMap(({ blocks }) => blocks).flatMap(runsOf);
    for (const run of runs)
      if (run.kind === "claim" && run.path) Object.assign(run, { text: `Open ${odd}.`, path: odd });
    const html = await page({ sections });
    expect(html).toContain(
      "<p>Open <b>App\u00a0&gt; &lt;img src=x onerror=alert(1)&gt; &amp; &quot;Sûr&quot;</b>.</p>",
    );
    expect(html).not.toMatch(/<script|<img|\sstyle=|javascript:/i);
    expect(html).toContain(`<style>${pageStyle}</style>`);
  });

  test("of a demo says so, and no search engine keeps it", async () => {
    const html = await page({ demo: true });
    expect(html).toContain("It describes no real product.");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });
});
