import { assignAnswers } from "@/features/assessments/assign-answers";
import { returnAnswer } from "@/features/assessments/return-answer";
import { approveException } from "@/features/exceptions/approve-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { answer, listApplicable } from "./answers";
import { fillShelf, type Shelf } from "./evidence";
import type { Cast } from "./people";
import type { Scene } from "./play";
import { bring, type Registered } from "./products";

/** A plug in the middle of its work: answers of every kind, a returned one, and an exception that has run out. */
export function smartPlug(cast: Cast): Scene[] {
  let it: Registered;
  let shelf: Shelf;
  return [
    {
      day: -260,
      async does(stage) {
        it = await bring(stage, cast, {
          name: "Corner Plug",
          description: "Plug that switches and measures, with an app.",
          designation: "EX-CP3",
          hardware: "A",
          firmware: "1.4.0",
          profile: {
            web: "The plug has a button and a light, and no page.",
            mobile: true,
            "mobile-login": true,
            cloud: true,
            "cloud-login": true,
            notify: true,
            admin: true,
            communicates: true,
            "network-model": ["manufacturer"],
            services: true,
            internet: true,
            tls: true,
            "initial-password": ["none"],
            passwords: true,
            recovery: true,
            "second-factor": true,
            "several-people": true,
            settings: true,
            "owner-settings": ["second-factor", "optional-data", "alerts"],
            "personal-data": true,
            "personal-data-kept": true,
            "extra-data": true,
            events: true,
            "data-ways": ["kept", "telemetry", "to-services", "kept-by-service", "by-app", "consent"],
            updatable: true,
            "updates-by-network": true,
            "update-servers": true,
            "update-ways": ["automatic", "notices", "part-fixed"],
            "external-ports": "A plug and a socket, both for power alone.",
            rebranded: true,
            inside: [
              "sensors",
              "debug-ports",
              "unused-interfaces",
              "operating-system",
              "native-code",
              "third-party",
              "own-source",
            ],
            secrets: ["keys", "passwords", "service-keys", "sent"],
            limits: "Its chip has room for all that the plug has to do.",
            use: ["joins-network", "own-network", "handed-on"],
          },
        });
        shelf = await fillShelf(stage, cast, { product: "Corner Plug", ...it, seed: 9 }, { "tls-scan": 275 });
      },
    },
    {
      day: -240,
      async does(stage) {
        const row = (await listApplicable(it.assessmentId)).find(({ requirementId }) => requirementId === "I3.1");
        if (!row) throw new Error("The plug listens on the network.");
        await answer(stage, cast, row, shelf, {
          verdict: "NOT_MET",
          why: "A port for production tests is still open on the home network. The next firmware closes it.",
          until: "written",
        });
        const { exceptionId } = await stage.act(requestException, cast.contributor, {
          answerId: row.id,
          reason: "The port is needed for tests in production until the new test bench is there.",
          compensation: "It answers only for ten minutes after the plug gets power.",
          likelihood: 2,
          impact: 2,
          expiresOn: stage.daysLater(240 - 34),
          tellBuyers: false,
          buyerWording: "",
        });
        await stage.act(approveException, cast.securityLead, {
          exceptionId,
          note: "Until the test bench is there, no longer.",
        });
      },
    },
    {
      day: -30,
      async does(stage) {
        const rows = await listApplicable(it.assessmentId);
        for (const row of rows.filter(({ requirementId }) => /^(I4|I5|I9)\./.test(requirementId))) {
          await answer(stage, cast, row, shelf);
        }
      },
    },
    {
      day: -6,
      async does(stage) {
        const rows = await listApplicable(it.assessmentId);
        for (const row of rows.filter(({ requirementId }) => /^I7\.[1-4]$/.test(requirementId))) {
          const submissionId = await answer(stage, cast, row, shelf, { until: "submitted" });
          if (row.requirementId === "I7.3" && submissionId) {
            const note =
              "The fingerprint only opens the app; the account itself has no second step. Which of the two do you mean?";
            await stage.act(returnAnswer, cast.securityLead, { submissionId, note });
          }
        }
      },
    },
    {
      day: -2,
      async does(stage) {
        const rows = await listApplicable(it.assessmentId);
        const open = rows.filter(({ state, verdict }) => state === "OPEN" && verdict === null);
        const ids = (like: RegExp) => open.filter(({ requirementId }) => like.test(requirementId)).map(({ id }) => id);
        const hand = { assigneeId: cast.contributor.id, dueOn: stage.daysLater(9) };
        await stage.act(assignAnswers, cast.productManager, { answerIds: ids(/^(I2|I6)\./), ...hand });
        const soon = { assigneeId: cast.engineer.id, dueOn: stage.daysLater(1) };
        await stage.act(assignAnswers, cast.productManager, { answerIds: ids(/^(I10|G)\./), ...soon });
        const own = { assigneeId: cast.productManager.id, dueOn: stage.daysLater(5) };
        await stage.act(assignAnswers, cast.productManager, { answerIds: ids(/^I8\./), ...own });
        for (const row of open.filter(({ requirementId }) => /^I2\.[12]$/.test(requirementId))) {
          await answer(stage, cast, row, shelf, { until: "written" });
        }
      },
    },
  ];
}
