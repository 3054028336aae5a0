import { beforeAll, expect, test } from "vitest";
import { describeRequirement } from "@/features/checklists/describe-requirement";
import { listRequirements } from "@/features/checklists/pinned";
import { conditionInWords } from "@/features/checklists/profile-rules";
import { findChecklist, findProfileRules, findRequirement, listChecklists } from "@/features/checklists/queries";
import { loadContent } from "@/lib/content";
import type { Actor } from "@/lib/permissions";
import { reading } from "@/lib/reading";
import { anOrganisation } from "../../support/people";

let actor: Actor;
beforeAll(async () => {
  actor = (await anOrganisation()).auditor;
});
const owasp = { checklistId: "owasp-iot-2017-manufacturer", version: "1" };

test("requirements come in the order of their checklists, with the key that names them everywhere", async () => {
  const keys = (await reading(actor, (tx) => listRequirements(tx, actor, [owasp]))).map(({ key }) => key);
  expect(keys).toHaveLength(59);
  expect(keys.slice(0, 2)).toEqual([`${owasp.checklistId}/I1.1`, `${owasp.checklistId}/I1.2`]);
});

test("a checklist of a version that does not exist is a mistake of the caller, not an empty list", async () => {
  await expect(reading(actor, (tx) => listRequirements(tx, actor, [{ ...owasp, version: "9" }]))).rejects.toThrow(
    "of version 9",
  );
});

test("what does not exist is null", async () => {
  expect(await reading(actor, (tx) => findChecklist(tx, actor, "nothing"))).toBeNull();
  expect(await reading(actor, (tx) => findChecklist(tx, actor, owasp.checklistId, "9"))).toBeNull();
  expect(await reading(actor, (tx) => findRequirement(tx, actor, { ...owasp, requirementId: "I1.99" }))).toBeNull();
});

test("each checklist is listed once, at its newest version", async () => {
  const listed = (await reading(actor, (tx) => listChecklists(tx, actor))).map(({ id, version }) => `${id} ${version}`);
  expect(new Set(listed)).toContain("owasp-iot-2017-manufacturer 1");
  const newest = [...loadContent().checklists.keys()].map((id) => `${id} ${loadContent().latest(id)?.version}`);
  expect(listed).toEqual(newest);
});

test("a requirement is shown with its condition in words, its place, its neighbours and what shares its objective", async () => {
  const requirement = await reading(actor, (tx) => findRequirement(tx, actor, { ...owasp, requirementId: "I1.2" }));
  if (!requirement) throw new Error("I1.2 is missing.");
  const shown = await reading(actor, (tx) => describeRequirement(tx, actor, requirement));
  expect(shown.appliesWhen).toBe("people sign in to the web page of the product");
  expect(shown.places.map(({ place }) => place)).toEqual(["I1, second point"]);
  const here = shown.neighbours.filter(({ requirement: { listed } }) => listed.checklistId === owasp.checklistId);
  expect(here.map(({ how, requirement: { id } }) => [id, how])).toEqual([
    ["I6.3", "same-objective"],
    ["I7.2", "same-objective"],
  ]);
  expect([shown.previous?.id, shown.next?.id]).toEqual(["I1.1", "I1.3"]);
  expect(shown.objective?.id).toBe("auth.lockout");
});

test("a requirement that another checklist uses stands there among its neighbours, and is listed once", async () => {
  const used = { checklistId: "cert-mu-2017-manufacturer", version: "1", requirementId: "I1.1" };
  const requirement = await reading(actor, (tx) => findRequirement(tx, actor, used));
  if (!requirement) throw new Error("I1.1 is missing.");
  const { previous, next, neighbours, owner } = await reading(actor, (tx) =>
    describeRequirement(tx, actor, requirement),
  );
  expect([previous?.id, next?.id]).toEqual(["3.7.c", "I1.2"]);
  expect(next?.listed.checklistId).toBe(used.checklistId);
  expect(owner?.id).toBe(owasp.checklistId);
  expect(neighbours[0]).toMatchObject({ how: "very-same", requirement: { listed: owasp } });
  const keys = neighbours.map(({ requirement: { key } }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a condition reads as words, whatever it is made of", async () => {
  const rules = await findProfileRules(actor);
  expect(conditionInWords("software", rules)).toBeNull();
  expect(conditionInWords({ all: ["cloud", { not: "mobile" }] }, rules)).toBe(
    "the product relies on a cloud service, and the product has no app",
  );
  expect(conditionInWords({ any: [{ yes: "events" }, { chose: "network-model/local-hub" }] }, rules)).toBe(
    'the answer to "Can the device or its service record events?" is yes, or "Through a hub in the home" is chosen',
  );
});
