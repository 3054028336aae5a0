import { afterEach, expect, test, vi } from "vitest";
import { AnswerSaver } from "@/features/assessments/components/answer-saver";

afterEach(() => vi.unstubAllGlobals());

/** A server that answers when it is told to. */
function aSlowServer() {
  const asked: { rationale: string; answer: () => void }[] = [];
  let revision = 0;
  vi.stubGlobal("fetch", (_: string, { body }: { body: string }) => {
    const { rationale } = JSON.parse(body) as { rationale: string };
    return new Promise((resolve) => {
      const answer = () => resolve(Response.json({ revision: ++revision, savedAt: "2026-11-21T12:00:00.000Z" }));
      asked.push({ rationale, answer });
    });
  });
  return asked;
}

test("what is typed while a save is under way is sent too before a deed goes on", async () => {
  const asked = aSlowServer();
  const saver = new AnswerSaver("/answer", { verdict: null, rationale: "", values: {}, revision: 0 }, () => {});
  saver.edit({ verdict: "NOT_MET" }, 0);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  saver.edit({ rationale: "The next hardware does it." });

  const flushed = saver.flush();
  asked[0]?.answer();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.rationale).toBe("The next hardware does it.");
  asked[1]?.answer();
  await flushed;
  expect(saver.unsaved()).toBe(false);
  expect(saver.read()).toMatchObject({ status: "saved", revision: 2 });
});
