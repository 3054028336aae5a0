import { approveException } from "@/features/exceptions/approve-exception";
import { requestException } from "@/features/exceptions/request-exception";
import { shipRelease } from "@/features/products/ship-release";
import { answer, listApplicable } from "./answers";
import { fillShelf, type Shelf } from "./evidence";
import type { Cast } from "./people";
import type { Scene } from "./play";
import { bring, type Registered, tellBuyers } from "./products";
import { publish } from "./publish";
import { OWNERS } from "./told";

/** A lock that is done: everything answered, one risk accepted, its policy published and still true. */
export function smartLock(cast: Cast): Scene[] {
  let it: Registered;
  let shelf: Shelf;
  return [
    {
      day: -120,
      async does(stage) {
        it = await bring(stage, cast, {
          name: "Hallway Lock",
          description: "Door lock with a keypad and an app.",
          designation: "EX-HL2",
          hardware: "C",
          firmware: "4.2.0",
          alsoAgainst: [OWNERS],
          profile: {
            web: "The lock has no web page; people use the app.",
            mobile: true,
            "mobile-login": true,
            cloud: true,
            "cloud-login": "The cloud has no web pages to sign in to, only the app's interface.",
            notify: true,
            admin: true,
            communicates: true,
            "network-model": ["manufacturer", "nearby"],
            services: "The lock only calls out, over Bluetooth and through its hub.",
            internet: true,
            tls: true,
            firewall: "Nothing on the lock can be reached over the network.",
            "other-login": true,
            "initial-password": ["unique-on-label"],
            passwords: true,
            "factory-credentials": true,
            recovery: true,
            "second-factor": true,
            "several-people": true,
            settings: true,
            "encryption-settings": true,
            "owner-settings": [
              "second-factor",
              "rights",
              "app-lock",
              "app-second-factor",
              "optional-data",
              "alerts",
              "update-schedule",
            ],
            "personal-data": true,
            "personal-data-kept": true,
            "extra-data": true,
            events: true,
            "data-ways": ["kept", "telemetry", "to-services", "kept-by-service", "by-app", "consent", "bystanders"],
            updatable: true,
            "updates-by-network": true,
            "update-servers": true,
            "update-ways": ["automatic", "notices"],
            "external-ports": "The battery is charged through two contacts without data.",
            rebranded: "Every part is of our own design.",
            inside: [
              "sensors",
              "debug-ports",
              "operating-system",
              "native-code",
              "third-party",
              "own-source",
              "change-check",
            ],
            secrets: ["keys", "passwords", "identity", "service-keys", "sent"],
            limits: "The lock sleeps most of the time, but its processor does all that it has to.",
            use: ["joins-network", "own-network", "handed-on", "worth-attacking", "sensitive"],
          },
        });
      },
    },
    {
      day: -112,
      async does(stage) {
        shelf = await fillShelf(stage, cast, { product: "Hallway Lock", ...it, seed: 2 }, { "security-test": 730 });
      },
    },
    {
      day: -105,
      async does(stage) {
        for (const row of await listApplicable(it.assessmentId)) {
          if (row.requirementId !== "I7.3") await answer(stage, cast, row, shelf);
        }
        for (const row of await listApplicable(it.assessmentId, OWNERS)) await answer(stage, cast, row, shelf);
      },
    },
    {
      day: -98,
      async does(stage) {
        const row = (await listApplicable(it.assessmentId)).find(({ requirementId }) => requirementId === "I7.3");
        if (!row) throw new Error("The lock has an app to sign in to.");
        await answer(stage, cast, row, shelf, {
          verdict: "PARTLY_MET",
          why: "Fingerprint and face work on phones that have them. A code from another app comes with version 5.",
          until: "written",
        });
        const { exceptionId } = await stage.act(requestException, cast.contributor, {
          answerId: row.id,
          reason:
            "The second step for phones without a fingerprint needs the new account service, which comes with version 5.",
          compensation: "A new phone can only be added at the lock itself, and the owner gets a message.",
          likelihood: 2,
          impact: 3,
          expiresOn: stage.daysLater(98 + 160),
          tellBuyers: true,
          buyerWording: "The app asks for a second step only on phones that can read your fingerprint or face.",
        });
        await stage.act(approveException, cast.secondSecurityLead, {
          exceptionId,
          note: "Acceptable until version 5.",
        });
      },
    },
    {
      day: -90,
      async does(stage) {
        await tellBuyers(stage, cast, it.productId, facts, stage.daysLater(90 + 4 * 365));
        await stage.act(shipRelease, cast.productManager, { releaseId: it.releaseId, shippedOn: stage.daysLater(0) });
        await publish(stage, cast, it.productId, it.releaseId, "hallway-lock");
      },
    },
  ];
}

const facts = {
  collects: "Who opened the door and when. No sound, no pictures.",
  erase: "Hold the button inside for 10 seconds, then delete your account in the app.",
  "intended-use": "It locks and opens the door of a home, with a code, a phone or a key.",
  surroundings: "On an inside door or a front door under a roof, with a home network that has its own password.",
  sensors: ["Position of the bolt", "Touch on the keypad", "No microphone and no camera"],
  "not-encrypted": "The light on the lock shows to everyone whether it is locked.",
  "talks-to": ["The app on your phone, over Bluetooth", "Our service in the cloud, through your home network"],
  offline: "The keypad, the key and the app nearby.",
  lost: "A stolen lock opens nothing. Remove it in the app, and its codes are gone.",
  "setup-steps": [
    "Change the code on the label in Lock, then Codes.",
    "Try the lock a few times with the door open, until you know how it closes.",
    "Keep one key outside the home, with somebody you trust.",
  ],
  misuse: [
    "Do not use your house number or your birthday as a code.",
    "Do not put the label with the first code on the door.",
  ],
};
