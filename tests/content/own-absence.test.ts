import { expect, test } from "vitest";
import { type Profile, whyNotApplicable } from "@/features/checklists/rules";
import { content, listOf } from "./seed-list";

// A condition is about what a product is. What a requirement asks for must not be taken away by its own absence.

const no = { value: "no", choices: [], note: "It has none." } as const;
const yes = (...choices: string[]) => ({ value: "yes", choices }) as const;
const rules = { questions: content.questions, conditions: content.conditions };

const bare: Profile = {
  communicates: yes(),
  mobile: yes(),
  "mobile-login": no,
  web: no,
  cloud: no,
  "other-login": no,
  passwords: yes(),
  "personal-data": yes(),
  "personal-data-kept": no,
  settings: no,
  "encryption-settings": no,
  updatable: no,
  limits: no,
};

test.each<[string, string, string, Profile?]>([
  ["options for passwords", "owasp-iot-2017-manufacturer", "I8.1"],
  ["options for encryption", "owasp-iot-2017-manufacturer", "I8.2"],
  ["options for passwords", "owasp-iot-2017-developer", "I8.1"],
  ["options for encryption", "owasp-iot-2017-developer", "I8.2"],
  ["settings to choose from", "owasp-iot-2017-developer", "I8.r2.b"],
  ["encryption on the way, where nothing is stored", "owasp-iot-2017-manufacturer", "I5.2"],
  ["encryption on the way, where nothing is stored", "whitesmith-2015", "4.5"],
  ["a way to update", "owasp-iot-2017-manufacturer", "I9.1"],
  ["a way to update", "cert-mu-2017-manufacturer", "3.5"],
  ["a way to update", "ciot-top10-2018", "4"],
  ["a way to update", "whitesmith-2015", "3.6.g1"],
  ["updates that come by themselves", "security-se-2017", "update.1"],
  ["a password chosen at first, where nobody signs in", "ciot-top10-2018", "1.m4"],
  ["a sign-in at all", "ciot-top10-2018", "3.m1"],
  ["a network of its own", "ciot-top10-2018", "2.m2", { use: yes("joins-network") }],
  ["work on a separate network", "owasp-iot-2017-consumer", "G.2", { use: yes("joins-network") }],
  ["ports that can be switched off", "owasp-iot-2017-consumer", "I10.2", { "external-ports": yes() }],
  ["hardware with security features, where it is chosen already", "cert-mu-2017-manufacturer", "3.3", { use: yes() }],
  [
    "no listening on a device that only sends",
    "whitesmith-2015",
    "3.5.2",
    { services: yes(), "network-model": yes("sends-only") },
  ],
])("%s: %s/%s is asked of a product that lacks it", (_, list, id, besides = {}) => {
  const requirement = listOf(list).requirements.find((it) => it.id === id);
  if (!requirement) throw new Error(`There is no ${list}/${id}.`);
  expect(whyNotApplicable(requirement, { ...bare, ...besides }, rules)).toBeNull();
});
