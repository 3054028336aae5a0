import { shipRelease } from "@/features/products/ship-release";
import { answer, listApplicable } from "./answers";
import { fillShelf, type Shelf } from "./evidence";
import type { Cast } from "./people";
import type { Scene } from "./play";
import { bring, type Registered, tellBuyers } from "./products";
import { publish } from "./publish";

/** A monitor whose policy was true when it was published: since then its security test has run out, and it drifted. */
export function babyMonitor(cast: Cast): Scene[] {
  let it: Registered;
  let shelf: Shelf;
  return [
    {
      day: -400,
      async does(stage) {
        it = await bring(stage, cast, {
          name: "Nursery Monitor",
          description: "Camera and microphone for a child's room, with a screen and an app.",
          designation: "EX-NM1",
          hardware: "B",
          firmware: "2.8.1",
          profile: {
            web: true,
            "web-login": true,
            mobile: true,
            "mobile-login": true,
            cloud: "Pictures and sound stay at home; there is no cloud.",
            notify: true,
            admin: true,
            communicates: true,
            "network-model": ["listening"],
            services: true,
            "service-password": true,
            internet: "It is reached from the home network only.",
            tls: true,
            firewall: true,
            "other-login": "There is nothing else to sign in to.",
            "initial-password": ["set-by-user"],
            passwords: true,
            "factory-credentials": "The parent chooses the first password during set-up.",
            recovery: true,
            "second-factor": true,
            "several-people": true,
            settings: true,
            "encryption-settings": true,
            "owner-settings": [
              "second-factor",
              "lockout",
              "strong-passwords",
              "app-lock",
              "https",
              "event-log",
              "alerts",
              "update-schedule",
              "local-admin",
            ],
            "personal-data": true,
            "personal-data-kept": true,
            "extra-data": "Nothing is collected that it could work without.",
            events: true,
            "data-ways": ["kept", "by-app", "bystanders"],
            updatable: true,
            "updates-by-network": true,
            "update-servers": true,
            "update-ways": ["automatic", "notices"],
            "external-ports": true,
            rebranded: "The camera module is bought, but it runs our software.",
            inside: [
              "sensors",
              "screen",
              "debug-ports",
              "operating-system",
              "native-code",
              "scripts",
              "third-party",
              "own-source",
              "change-check",
            ],
            secrets: ["keys", "passwords", "service-keys", "own-certificate", "sent"],
            limits: "The monitor is fed from the mains and has memory to spare.",
            use: ["joins-network", "own-network", "handed-on", "sensitive"],
          },
        });
      },
    },
    {
      day: -388,
      async does(stage) {
        // Good for a year: it ran out twenty-three days ago, and the claims that stood on it with it.
        shelf = await fillShelf(stage, cast, { product: "Nursery Monitor", ...it, seed: 5 }, { "security-test": 365 });
      },
    },
    {
      day: -380,
      async does(stage) {
        for (const row of await listApplicable(it.assessmentId)) {
          const shy = row.requirementId === "I1.5";
          const turn = {
            verdict: "NOT_MET" as const,
            why: "The page is served by the monitor itself; there is nothing in front of it.",
          };
          await answer(stage, cast, row, shelf, shy ? turn : {});
        }
      },
    },
    {
      day: -370,
      async does(stage) {
        await tellBuyers(stage, cast, it.productId, facts, stage.daysLater(370 + 2 * 365));
        await stage.act(shipRelease, cast.productManager, { releaseId: it.releaseId, shippedOn: stage.daysLater(0) });
        await publish(stage, cast, it.productId, it.releaseId, "nursery-monitor");
      },
    },
  ];
}

const facts = {
  collects: "Picture and sound from the room while you watch. Nothing is recorded.",
  erase: "Press the small button below for 10 seconds.",
  "intended-use": "It lets you see and hear a sleeping child from another room.",
  surroundings: "In a home, on a network with its own password. It replaces nobody who looks after the child.",
  sensors: ["Camera", "Microphone", "Temperature"],
  "not-encrypted": "Nothing: picture and sound are encrypted on their way to the screen and to the phone.",
  "talks-to": ["The screen that comes with it", "The app on your phone, at home"],
  offline: "Everything but updates.",
  lost: "Sign in on the screen and remove the camera. It shows nothing to anybody else.",
  "setup-steps": [
    "Choose a password of at least ten characters on the screen.",
    "Let it install its update before you hang it up.",
    "Switch on the second step in Settings, then Account.",
  ],
  misuse: ["Do not open a way through your router to the camera.", "Do not hang it where it sees more than the cot."],
};
