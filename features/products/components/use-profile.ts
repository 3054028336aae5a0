"use client";

import { useEffect, useMemo, useState } from "react";
import { alike } from "@/components/form/alike";
import type { SaveStatus } from "@/components/ui/save-state";
import { useKeys } from "@/components/ui/use-keys";
import {
  impliedAnswers,
  isKnown,
  type Profile,
  type ProfileAnswer,
  type ProfileRules,
  visibleQuestions,
} from "@/features/checklists/rules";
import type { Question } from "@/lib/content/types";
import { type Asking, before, effectOf } from "../profile/profile-change";
import { nothingSaid, QuestionSavers, REASON_PAUSE } from "./question-savers";

export type Showing = "all" | "changed" | "unknown" | "no";

type Options = {
  productId: string;
  releaseId: string;
  rules: ProfileRules;
  requirements: readonly Asking[];
  draft: Profile;
  accepted: Profile | null;
  readOnly: boolean;
};

/** The questionnaire while somebody fills it in: what is said, what it means, and whether it is safe. */
export function useProfile({ productId, releaseId, rules, requirements, draft, accepted, readOnly }: Options) {
  const [profile, setProfile] = useState(draft);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [showing, setShowing] = useState<Showing>("all");
  const [status, setStatus] = useState<{ state: SaveStatus; at?: string }>({ state: "idle" });
  const [askedWhy, setAskedWhy] = useState<{ id: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [savers] = useState(() => {
    // Told with every key of a reason: the screen is drawn anew only where it says something else.
    const onStatus = (told: { state: SaveStatus; at?: string }) => setStatus((now) => (alike(now, told) ? now : told));
    return new QuestionSavers({ productId, releaseId, draft }, { onStatus, onRefused: setRefusal });
  });

  const [toRestore] = useState(() => (readOnly ? [] : rules.questions.map(({ id }) => id)));
  useEffect(() => {
    const restored = savers.restore(toRestore);
    setProfile((now) => ({ ...now, ...restored }));
    const leave = () => void savers.settled();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      savers.close();
    };
  }, [savers, toRestore]);

  const effect = useMemo(
    () => effectOf(profile, accepted, requirements, rules),
    [profile, accepted, requirements, rules],
  );
  const asked = useMemo(() => visibleQuestions(profile, rules), [profile, rules]);
  const implied = useMemo(() => impliedAnswers(profile, rules), [profile, rules]);
  const shown: Record<Showing, Question[]> = {
    all: asked,
    changed: asked.filter((question) => before(question, profile, accepted) !== null),
    unknown: asked.filter((question) => !isKnown(question, profile, rules)),
    no: asked.filter(({ id }) => profile[id]?.value === "no"),
  };
  // A question does not leave the list in the moment that it is answered: only choosing a list anew does that.
  const [kept, setKept] = useState<Set<string> | null>(null);
  const questions = kept ? asked.filter(({ id }) => kept.has(id)) : asked;

  function show(which: Showing) {
    setShowing(which);
    setKept(which === "all" ? null : new Set(shown[which].map(({ id }) => id)));
  }

  function change(question: Question, answer: ProfileAnswer) {
    if (readOnly) return;
    const said = asSaid(answer);
    setRefusal(null);
    setProfile((now) => ({ ...now, [question.id]: said }));
    savers.save(question.id, said);
  }

  /** A reason in the making: safe with every key, and counted once it is said. */
  function write(question: Question, answer: ProfileAnswer) {
    if (!readOnly) savers.save(question.id, asSaid(answer), REASON_PAUSE);
  }

  useEffect(() => {
    if (askedWhy) document.getElementById(`q-${askedWhy.id}-why`)?.focus();
  }, [askedWhy]);

  const say = (value: "yes" | "no" | "unknown") => {
    const question = questions.find(({ id }) => id === currentId);
    if (question?.type !== "yes-no" || readOnly) return;
    change(question, { ...(profile[question.id] ?? nothingSaid), value });
    // A no asks for its reason at once.
    if (value === "no") setAskedWhy({ id: question.id });
  };
  const step = (by: 1 | -1) => {
    const place = questions.findIndex(({ id }) => id === currentId);
    const question = questions[place < 0 ? 0 : place + by];
    if (!question) return;
    setCurrentId(question.id);
    document.getElementById(`q-${question.id}`)?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    "1": () => say("yes"),
    "2": () => say("no"),
    "0": () => say("unknown"),
  });

  return {
    profile,
    effect,
    asked,
    implied,
    questions,
    counts: { changed: shown.changed.length, unknown: shown.unknown.length, no: shown.no.length },
    showing,
    show,
    currentId,
    setCurrentId,
    change,
    write,
    /** Waits until everything that was said is safe; false when it is not. */
    settled: () => savers.settled(),
    status,
    refusal,
  };
}

/** The reason belongs to the no. */
function asSaid({ value, choices, note }: ProfileAnswer): ProfileAnswer {
  return value === "no" && note ? { value, choices, note } : { value, choices };
}

export type ProfileState = ReturnType<typeof useProfile>;
