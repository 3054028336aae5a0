import { type PolicyDocument, policyDocumentSchema, type Run, type RunOf } from "@/features/policies/document/document";

/** A policy document as publishing would freeze it, for tests of its readers. */

const say = (text: string, strong?: boolean): Run => (strong ? { kind: "text", text, strong } : { kind: "text", text });
const fact = (factId: string, text: string, strong?: boolean): Run =>
  strong ? { kind: "fact", factId, text, strong } : { kind: "fact", factId, text };
const owasp = "OWASP IoT Security Guidance: manufacturer, version 1";

function claims() {
  let number = 0;
  const notes: PolicyDocument["summary"]["notes"] = [];
  return {
    step(id: string, words: string, path: string): Run {
      return { ...(this.claim(id, `${words}${path}.`, "Owners find the setting") as RunOf<"claim">), path };
    },
    claim(id: string, text: string, what: string, checks = 1): Run {
      number += 1;
      notes.push({ number, claimId: id, what, checks, on: "2026-11-09", checklists: [owasp] });
      return { kind: "claim", id, number, text };
    },
    takeNotes: () => notes.splice(0),
  };
}

export function aPolicyDocument(change: Partial<PolicyDocument> = {}): PolicyDocument {
  const sentences = claims();
  const { claim, takeNotes } = sentences;
  const step = sentences.step.bind(sentences);
  const paragraph = (id: string, ...runs: Run[]) => ({ kind: "paragraph" as const, id, runs });

  const summary: PolicyDocument["summary"] = {
    title: "What you need to know",
    blocks: [
      {
        kind: "summary",
        id: "summary.answers",
        answers: [
          { label: "Updates until", runs: [fact("support-end", "31 December 2031.", true), say(" They are free.")] },
          {
            label: "How to update",
            runs: [
              say("You do not have to do anything. To check, open the app: "),
              say("Lock > About", true),
              say("."),
            ],
          },
          {
            label: "Report a problem",
            runs: [
              say("Write to "),
              { kind: "link", text: "security@example.com", href: "mailto:security@example.com" },
              say(". A person answers within 2 working days."),
            ],
          },
          {
            label: "What it collects",
            runs: [say("Who opened the door and when, and your email address. No sound, no pictures, no location.")],
          },
          {
            label: "Erase everything",
            runs: [
              say("Hold the inside button for 10 seconds. Then delete your account: "),
              say("Settings > Account", true),
              say("."),
            ],
          },
        ],
      },
    ],
    notes: [],
  };

  const sections: Omit<PolicyDocument["sections"][number], "number">[] = [
    {
      id: "about",
      title: "About this policy",
      blocks: [
        paragraph("about.1", say("This policy is about the lock that you hold in your hands, and the software in it.")),
        {
          kind: "facts",
          id: "about.2",
          rows: [
            { label: "Product", runs: [fact("product", "Hallway Lock 2")] },
            { label: "Model", runs: [fact("model", "ED-HL2")] },
            { label: "Software", runs: [fact("firmware", "4.1.3")] },
          ],
        },
      ],
      notes: [],
    },
    {
      id: "who",
      title: "Who we are",
      blocks: [
        {
          kind: "facts",
          id: "who.1",
          rows: [
            { label: "Company", runs: [fact("legal-name", "Example Devices Ltd")] },
            { label: "Address", runs: [fact("address", "1 Harbour Street, 1010 Łódź")] },
            {
              label: "Web",
              runs: [{ kind: "link", text: "www.example.com/support", href: "https://www.example.com/support" }],
            },
          ],
        },
      ],
      notes: [],
    },
    {
      id: "updates",
      title: "Updates and support",
      blocks: [
        paragraph(
          "updates.1",
          say("You get security updates until "),
          fact("support-end", "31 December 2031", true),
          say(". We may move this date later. We will never move it earlier."),
        ),
        paragraph(
          "updates.2",
          claim(
            "auto",
            "The lock looks for updates every night and installs them by itself.",
            "Updates install by themselves",
            2,
          ),
          say(" "),
          claim(
            "signed",
            "Each update carries our signature, and the lock refuses any other.",
            "Unsigned updates are refused",
            3,
          ),
        ),
        {
          kind: "steps",
          id: "updates.3",
          items: [
            [say("Open the app and choose "), say("Lock > About", true), say(".")],
            [say("Compare the number under “Software” with the newest one on our page.")],
            [say("If yours is older, press "), say("Update now", true), say(" and wait until the light is green.")],
          ],
        },
      ],
      notes: takeNotes(),
    },
    {
      id: "passwords",
      title: "Passwords and accounts",
      blocks: [
        paragraph(
          "passwords.1",
          claim(
            "unique",
            "Every lock has its own first code, printed under the battery cover.",
            "No two products share a first code",
          ),
        ),
        {
          kind: "list",
          id: "passwords.2",
          items: [
            [claim("lockout", "The keypad blocks guessing after 5 wrong codes.", "Guessing is slowed down", 2)],
            [say("You can change every code at any time.")],
          ],
        },
        {
          kind: "exception",
          id: "passwords.3",
          text: "The web page of the lock does not offer a second step at sign-in yet. Use it only at home.",
        },
      ],
      notes: takeNotes(),
    },
    {
      id: "data",
      title: "What data we collect and why",
      short: "What data we collect",
      blocks: [
        paragraph("data.1", say("We collect what the lock needs to work, and nothing else.")),
        {
          kind: "table",
          id: "data.2",
          caption: "The data that the lock and its service keep",
          head: ["What", "Why", "How long", "Who gets it"],
          rows: [
            ["Who opened the door, and when", "To show you the history", "30 days", "You"],
            [
              "Your email address",
              "To sign you in and to warn you",
              "Until you delete your account",
              "Our mail service",
            ],
          ].map((cells, row) => cells.map((cell, column) => [fact(`data.${row}.${column}`, cell)])),
        },
      ],
      notes: [],
    },
    {
      id: "setup",
      title: "Set it up safely",
      blocks: [
        paragraph("setup.intro", say("Do these steps before you use the lock.")),
        { kind: "steps", id: "setup.first", items: [[fact("setup-steps", "Change the code on the label.")]] },
        {
          kind: "steps",
          id: "setup.i2.5.steps",
          title: "Passwords and sign-in",
          start: 2,
          items: [
            [step("setup.i2.5", "Switch on the second step at sign-in: ", "App > Account > Second step")],
            [claim("setup.i5.1", "Enter only what the lock really needs.", "Little data is collected")],
          ],
        },
      ],
      notes: takeNotes(),
    },
    {
      id: "risks",
      title: "Known risks",
      blocks: [
        {
          kind: "exception",
          id: "risks.1",
          text: "The web page of the lock does not offer a second step at sign-in yet. Use it only at home.",
        },
      ],
      notes: [],
    },
    {
      id: "standards",
      title: "Standards and declarations",
      blocks: [paragraph("standards.1", say("No market is chosen yet, so this policy declares nothing for one."))],
      notes: [],
    },
  ];

  return policyDocumentSchema.parse({
    format: "plainproof-policy/1",
    language: "en",
    title: "Security and privacy policy",
    maker: {
      legalName: "Example Devices Ltd",
      address: ["1 Harbour Street", "1010 Łódź"],
      contact: [{ label: "Email", runs: [fact("contact-email", "hello@example.com")] }],
    },
    product: {
      name: "Hallway Lock 2",
      models: ["ED-HL2"],
      releases: [{ model: "ED-HL2", hardware: "rev B", firmware: "4.1.3" }],
    },
    version: 3,
    on: "2026-11-14",
    supportUntil: "2031-12-31",
    selfAssessed: true,
    demo: false,
    publicUrl: "https://policy.example.com/p/hallway-lock-2",
    changeNote: "Support runs one year longer.",
    earlier: [
      { number: 2, on: "2026-03-03", changeNote: "The keypad now slows down after wrong codes.", withdrawn: false },
      { number: 1, on: "2025-02-14", changeNote: "First version.", withdrawn: false },
    ],
    checklists: [{ title: "OWASP IoT Security Guidance: manufacturer", version: "1", checkedOn: "2026-11-11" }],
    sources: [
      {
        title: "IoT Security Guidance",
        publisher: "OWASP",
        date: "2017",
        licence: "CC BY-SA 4.0",
        href: "https://owasp.org/",
      },
    ],
    trailHead: { entry: 17998, hash: "6e90b3d207fc51a8d3c718e4a90b45f67b21c0de3f98e6509d14c6e72b80f35a" },
    summary,
    sections: sections.map((section, index) => ({ ...section, number: index + 1 })),
    ...change,
  });
}

/** A document whose data table runs over several pages. */
export function aLongPolicyDocument(rows = 90): PolicyDocument {
  const document = aPolicyDocument();
  const table = document.sections.flatMap((section) => section.blocks).find((block) => block.kind === "table");
  if (table?.kind === "table") {
    table.rows = Array.from({ length: rows }, (_, row) =>
      table.head.map((head) => [say(`${head} in row ${row + 1}, with enough words to fill a second line`)]),
    );
  }
  return document;
}
