import { describe, expect, test } from "vitest";
import { readProfile } from "@/features/checklists/profile-rules";
import {
  applicableKeys,
  impliedAnswers,
  isKnown,
  noesWithoutReason,
  type Profile,
  type Trit,
  visibleQuestions,
  whatWouldLeave,
  whyNotApplicable,
} from "@/features/checklists/rules";
import { loadContent } from "@/lib/content";

const { questions, conditions, latest } = loadContent();
const rules = { questions, conditions };
const requirements = latest("owasp-iot-2017-manufacturer")?.requirements ?? [];

/** A profile in short: yes, no, unknown, or the options chosen. */
const profile = (short: Record<string, Trit | string[]>): Profile =>
  Object.fromEntries(
    Object.entries(short).map(([id, it]) => [
      id,
      Array.isArray(it) ? { value: "yes", choices: it } : { value: it, choices: [] },
    ]),
  );
const leaving = (draft: Profile, accepted: Profile | null = null) =>
  whatWouldLeave(requirements, accepted, draft, rules).map(({ key, change, reason }) => [
    key.split("/")[1],
    change,
    reason,
  ]);

test("before anything is answered, every requirement applies", () => {
  expect(applicableKeys(requirements, null, rules).size).toBe(59);
  expect(applicableKeys(requirements, {}, rules).size).toBe(59);
});

describe("a condition", () => {
  test.each<[string, Profile, Trit]>([
    ["cloud", {}, "unknown"],
    ["cloud", profile({ cloud: "yes" }), "yes"],
    ["cloud", profile({ cloud: "no" }), "no"],
    ["cloud_login", profile({ cloud: "yes" }), "unknown"],
    ["cloud_login", profile({ cloud: "yes", "cloud-login": "yes" }), "yes"],
    // What is not asked counts as no, whatever was said before.
    ["cloud_login", profile({ cloud: "no", "cloud-login": "yes" }), "no"],
    ["login_any", profile({ web: "no", mobile: "no" }), "unknown"],
    ["login_any", profile({ web: "no", mobile: "no", cloud: "no" }), "no"],
    ["login_any", profile({ web: "unknown", mobile: "yes", "mobile-login": "yes" }), "yes"],
    ["no_inbound", profile({ communicates: "yes" }), "unknown"],
    ["no_inbound", profile({ communicates: "yes", services: "no" }), "yes"],
    ["no_inbound", profile({ communicates: "no" }), "no"],
    ["hub", profile({ communicates: "yes", "network-model": ["local-hub"] }), "yes"],
    ["hub", profile({ communicates: "yes", "network-model": ["manufacturer"] }), "no"],
    ["hub", profile({ communicates: "yes", "network-model": "no" }), "no"],
    ["hub", profile({ communicates: "yes" }), "unknown"],
    ["hub", profile({ communicates: "no", "network-model": ["local-hub"] }), "no"],
    ["always", {}, "yes"],
  ])("%s with %j is %s", (condition, given, expected) => {
    expect(readProfile(given, rules).holds(condition)).toBe(expected);
  });
});

describe("what follows from a choice", () => {
  const connected = profile({ communicates: "yes", "network-model": ["manufacturer", "listening"] });

  test("fills what is not known", () => {
    expect(impliedAnswers(connected, rules).map(({ questionId, value }) => `${questionId} ${value}`)).toEqual([
      "cloud yes",
      "services yes",
      "internet yes",
    ]);
    expect(readProfile(connected, rules).holds("inet")).toBe("yes");
    expect(isKnown(questions.find(({ id }) => id === "internet") ?? fail(), connected, rules)).toBe(true);
  });

  test("a yes that follows stands against a no", () => {
    const torn = { ...connected, cloud: { value: "no", choices: [], note: "No servers." } } satisfies Profile;
    expect(readProfile(torn, rules).holds("cloud")).toBe("yes");
  });

  test("nothing follows from a choice that is no longer asked for", () => {
    const silent = { ...connected, ...profile({ communicates: "no" }) };
    expect(impliedAnswers(silent, rules)).toEqual([]);
    expect(readProfile(silent, rules).holds("cloud")).toBe("unknown");
  });

  test("a shared first password means that credentials leave the factory", () => {
    const shared = profile({ "other-login": "yes", "initial-password": ["shared"] });
    expect(readProfile(shared, rules).holds("factory_creds")).toBe("yes");
    expect(readProfile(shared, rules).holds("user_pw")).toBe("yes");
  });
});

describe("what a draft would take away", () => {
  test("no cloud service takes the category with it, and says why at each", () => {
    const changes = leaving(profile({ cloud: "no" }));
    expect(changes.map(([id]) => id)).toEqual(Array.from({ length: 9 }, (_, n) => `I6.${n + 1}`));
    expect(new Set(changes.map(([, change, reason]) => `${change}: ${reason}`))).toEqual(
      new Set(["leaves: the product has no cloud service"]),
    );
  });

  test("the reason is the deepest: who has no web page is not told about its sign-in", () => {
    expect(leaving(profile({ web: "no" }))).toContainEqual([
      "I1.2",
      "leaves",
      "the product has no web page of its own",
    ]);
    expect(leaving(profile({ web: "yes", "web-login": "no" }))).toContainEqual([
      "I1.2",
      "leaves",
      "nobody signs in to the web page of the product",
    ]);
  });

  test("a question that is not asked passes on its parent's reason", () => {
    const quiet = profile({ communicates: "no" });
    const reason = "the product exchanges no data over a network or radio";
    for (const id of ["I3.1", "I3.2", "I4.3", "I4.4"]) expect(leaving(quiet)).toContainEqual([id, "leaves", reason]);
  });

  test("unknown takes nothing away and brings back what had left", () => {
    const accepted = profile({ cloud: "no" });
    const draft = profile({ cloud: "unknown" });
    expect(leaving(draft)).toEqual([]);
    expect(leaving(draft, accepted)[0]).toEqual([
      "I6.1",
      "returns",
      "it is not known whether the product relies on a cloud service",
    ]);
    expect(leaving(profile({ cloud: "yes", "cloud-login": "yes" }), accepted)).toContainEqual([
      "I6.2",
      "returns",
      "people sign in to web pages of the cloud service",
    ]);
    expect(leaving(accepted, accepted)).toEqual([]);
  });

  test("a product that cannot be updated still answers for it", () => {
    const fixed = profile({ updatable: "no" });
    expect(leaving(fixed).map(([id]) => id)).toEqual(["I9.2", "I9.3", "I9.4", "I9.5"]);
  });
});

test("a requirement with a condition of its own making says why it does not apply", () => {
  const appliesWhen = { all: ["comms", { not: "cloud" }, { any: ["pii", { yes: "events" }] }] };
  const why = (given: Profile) => whyNotApplicable({ appliesWhen }, given, rules);
  expect(why(profile({ communicates: "yes" }))).toBeNull();
  expect(why(profile({ cloud: "yes" }))).toBe("the product relies on a cloud service");
  expect(why(profile({ cloud: "no", "personal-data": "no", events: "no" }))).toMatch(
    /^[^"]+, and the profile says no to "[A-Z].+\?"$/,
  );
});

test("a no closes the questions under it, and asks for a reason", () => {
  const ids = (given: Profile | null) => visibleQuestions(given, rules).map(({ id }) => id);
  expect(ids(null)).toHaveLength(questions.length);
  const draft = profile({ web: "no", mobile: "no", cloud: "no", "other-login": "no", communicates: "no" });
  expect(ids(draft)).not.toContain("web-login");
  expect(ids(draft)).not.toContain("network-model");
  expect(ids(draft)).not.toContain("initial-password");
  expect(noesWithoutReason(draft, rules).map(({ id }) => id)).toEqual([
    "web",
    "mobile",
    "cloud",
    "communicates",
    "other-login",
  ]);
  const reasoned = { ...draft, web: { value: "no", choices: [], note: "Taken out in 4.2.0." } } satisfies Profile;
  expect(noesWithoutReason(reasoned, rules).map(({ id }) => id)).not.toContain("web");
});

test("a live count stays quick: 60 requirements, 1,000 readings", () => {
  const started = performance.now();
  for (let n = 0; n < 1000; n++) whatWouldLeave(requirements, null, profile({ cloud: n % 2 ? "no" : "yes" }), rules);
  expect(performance.now() - started).toBeLessThan(5000);
});

function fail(): never {
  throw new Error("The question is missing.");
}
