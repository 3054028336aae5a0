"use client";

import { useState } from "react";
import { Pane } from "@/components/layout/pane";
import { PaneScreen } from "@/components/layout/pane-screen";
import { Day } from "@/components/ui/day";
import { dayAndTime } from "@/components/ui/format-day";
import { Icon } from "@/components/ui/icon";
import { KeyHints } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import { Note, RefusalNote } from "@/components/ui/note";
import { SaveState } from "@/components/ui/save-state";
import { StateTag } from "@/components/ui/state-tag";
import { isKnown } from "@/features/checklists/rules";
import { profilePath } from "../paths";
import type { ProfilePage } from "../profile/find-profile";
import { before } from "../profile/profile-change";
import { ProfileEffectPane } from "./profile-effect";
import { ProfileFoot } from "./profile-foot";
import { ProfileNav } from "./profile-nav";
import { QuestionGroup, type ShownGroup } from "./question-group";
import { useProfile } from "./use-profile";

export type Questionnaire = Extract<ProfilePage, { rules: unknown }>;

/** A release described in plain words, with what that decides beside it. */
export function ProfileScreen({ page, timeZone }: { page: Questionnaire; timeZone: string }) {
  const { product, release, releases, rules, accepted, acceptedOn, waiting, mayEdit, reach } = page;
  const readOnly = !mayEdit || waiting !== null;
  const state = useProfile({ ...page, productId: product.id, releaseId: release.id, readOnly });
  const { profile, questions, effect, status } = state;
  const [bare, setBare] = useState<string[]>([]);
  const changed = (id: string) => {
    const question = rules.questions.find((it) => it.id === id);
    return question ? before(question, profile, accepted) !== null : false;
  };
  const groups = page.groups.flatMap(({ id, title, questionIds }): ShownGroup[] => {
    const asked = state.asked.filter((question) => questionIds.includes(question.id));
    const known = asked.filter((question) => isKnown(question, profile, rules)).length;
    const own = questions.filter((question) => questionIds.includes(question.id));
    return asked.length === 0
      ? []
      : [{ id, title, known, asked: asked.length, changed: asked.some((it) => changed(it.id)), questions: own }];
  });
  const same = accepted !== null && state.counts.changed === 0;

  return (
    <PaneScreen
      crumbs={[
        { label: "Products", href: "/products" },
        { label: product.name, href: `/products/${product.id}` },
        { label: `Profile of ${release.firmware}` },
      ]}
      state={
        <>
          <StateTag state={waiting ? "SUBMITTED" : same ? "ACCEPTED" : "OPEN"} />
          {acceptedOn && !same && (
            <span className="text-12 text-ink-3">
              The profile accepted on <Day value={acceptedOn} /> counts until this one is accepted
            </span>
          )}
        </>
      }
      actions={
        <>
          <SaveState state={status.state} at={status.at && dayAndTime(status.at, timeZone)[1]} />
          {releases.length > 1 && (
            <Menu
              label="Another release"
              className="btn btn-quiet btn-sm"
              items={releases.map(({ id, firmware }) => ({
                label: firmware,
                href: profilePath(product.id, id),
                current: id === release.id,
              }))}
            >
              <Icon name="history" size={14} /> Another release
            </Menu>
          )}
        </>
      }
    >
      <Pane label="Groups" size="filters">
        <ProfileNav state={state} groups={groups} release={release} />
      </Pane>
      <Pane
        label="Questions"
        size="list"
        foot={
          <div className="hidden border-t border-line px-4 py-2 md:block md:px-6 touch:hidden">
            <KeyHints
              hints={[
                { keys: "J K", does: "next, previous" },
                ...(readOnly
                  ? []
                  : [
                      { keys: "1", does: "yes" },
                      { keys: "2", does: "no" },
                      { keys: "0", does: "unknown" },
                    ]),
              ]}
            />
          </div>
        }
      >
        <Notices page={page} refusal={state.refusal} />
        {groups.map(
          (group) =>
            group.questions.length > 0 && (
              <QuestionGroup key={group.id} {...{ group, state, accepted, reach, bare, readOnly }} />
            ),
        )}
        {questions.length === 0 && (
          <p className="px-6 py-5 text-13 text-ink-3">
            Nothing is left in this list.{" "}
            <button type="button" className="link" onClick={() => state.show("all")}>
              Show all questions
            </button>
          </p>
        )}
      </Pane>
      <Pane
        label="What it means"
        size="side"
        foot={
          <ProfileFoot
            releaseId={release.id}
            waiting={waiting}
            reviewers={page.reviewers}
            mayEdit={mayEdit}
            nothingNew={same}
            onBare={setBare}
            settled={state.settled}
          />
        }
      >
        <ProfileEffectPane effect={effect} isAccepted={accepted !== null} onShowUnknown={() => state.show("unknown")} />
      </Pane>
    </PaneScreen>
  );
}

function Notices({ page, refusal }: { page: Questionnaire; refusal: string | null }) {
  const { product, waiting, returned, mayEdit } = page;
  const toRead = !mayEdit && !product.archived && !waiting;
  if (!waiting && !returned && !refusal && !toRead) return null;
  return (
    <div className="grid gap-2 px-4 py-3 md:px-6">
      <RefusalNote>{refusal}</RefusalNote>
      {toRead && (
        <Note kind="frozen">You may read the profile. Product managers and security leads answer its questions.</Note>
      )}
      {waiting && (
        <Note kind="frozen">
          {waiting.by} submitted this profile. It stays as it is until it is decided{mayEdit && ", or taken back"}.
        </Note>
      )}
      {returned && (
        <Note icon="corner-up-left" title={`${returned.by} returned it`}>
          {returned.note}
        </Note>
      )}
    </div>
  );
}
