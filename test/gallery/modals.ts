import { type Attention, joining } from "../../src/domain/attention.ts";
import type { Person } from "../../src/domain/person.ts";
import { missingIn } from "../../src/domain/preflight.ts";
import { type AskDraft, askModal, receiptModal } from "../../src/slack/ask-modal.view.ts";
import { chooseModal } from "../../src/slack/choose-modal.view.ts";
import { estimateModal } from "../../src/slack/estimate-modal.view.ts";
import { handOverModal } from "../../src/slack/hand-over-modal.view.ts";
import { laterModal } from "../../src/slack/later-modal.view.ts";
import { noteModal } from "../../src/slack/note-modal.view.ts";
import { oneAtATimeView } from "../../src/slack/one-at-a-time.view.ts";
import { type WordsPurpose, wordsModal } from "../../src/slack/words-modal.view.ts";
import { ana, bo, joinedAs, now, viewer } from "./people.ts";
import {
  askedAtHost,
  decisionOne,
  extreme,
  extremeOne,
  inRounds,
  longAsk,
  manyOptions,
  ordinary,
  ordinaryOne,
  settledAs,
  weighed,
} from "./requests.ts";
import { inModals, type Sample } from "./sample.ts";

const metadata = JSON.stringify({ request: "T1/142", respondTo: "https://hooks.slack.com/actions/T1/142/abc" });
const berlin = joining("Europe/Berlin");
const friday = Date.parse("2026-03-27T17:05:00+01:00");
const purposes: WordsPurpose[] = ["request-changes", "decline", "answer", "ask-back", "reply"];

const roughly = ["Ana: shut until 11:35, an answer is likely today", "Dee gets it at once"];
const missing = [
  ...missingIn({ kind: "review", ask: "The parser", options: [], minutes: 90 }),
  ...missingIn({ kind: "decision", ask: "Which of them now?", options: [], minutes: 5 }),
];
const fullDraft: AskDraft = {
  kind: "decision",
  readers: ["U0ANA", "U0DEE"],
  group: { id: "S0PLATFORM", name: "@platform" },
  ask: decisionOne.ask,
  link: "https://acme.example/12",
  isFull: false,
  silence: "wait",
};
const crowdedDraft: AskDraft = {
  ...fullDraft,
  readers: ["U1", "U2", "U3", "U4", "U5"],
  ask: longAsk,
  link: extremeOne.link ?? "",
};

const lastSeat = { request: undefined, place: 7, of: 6, minutes: 0 };
const approvedOne = settledAs(ordinaryOne, { is: "approved", by: ana });

const joiningAs = (attention: Attention): Person => ({ ...joinedAs(ana), zone: attention.zone, attention });

export const modals: Sample[] = [
  ...inModals(askModal, "ask-modal", {
    small: [],
    full: [fullDraft, roughly],
    crowded: [crowdedDraft, Array<string[]>(5).fill(roughly).flat()],
  }),
  ...inModals(askModal, "ask-modal-more", {
    small: [{ isFull: true }],
    full: [{ ...fullDraft, isFull: true, silence: "lapse" }, roughly],
    crowded: [{ ...crowdedDraft, isFull: true, silence: "lapse" }, roughly, missing],
  }),
  ...inModals(askModal, "ask-modal-missing", {
    small: [{ ask: "The parser" }, [], missing.slice(0, 1)],
    full: [fullDraft, roughly, missing.slice(1)],
    crowded: [crowdedDraft, roughly, missing],
  }),
  ...inModals(receiptModal, "asked-modal", {
    small: ["R142 is with Cy now."],
    full: [
      "R142 waits for Ana: the gate opens at 15:00, an answer is likely today. It cannot wait? `/sluice urgent R142 <reason>` (1 left this week).",
    ],
    crowded: [
      Array<string>(5)
        .fill(
          "R142 waits for Ana: the gate opens tomorrow 9:30 Los Angeles time, an answer is likely Thursday. You have let as much through to them this week as you may.",
        )
        .join("\n"),
    ],
  }),
  ...inModals(chooseModal, "choose-modal", {
    small: [{ ...decisionOne, options: ["Yes", "No"] }, metadata],
    full: [decisionOne, metadata],
    crowded: [manyOptions, metadata],
  }),
  ...inModals(laterModal, "later-modal", {
    small: [ordinaryOne, joiningAs({ ...berlin, slots: [] }), friday, metadata],
    full: [decisionOne, joiningAs(berlin), now, metadata, ordinary(3)],
    crowded: [extremeOne, joiningAs(joining("America/Argentina/Buenos_Aires")), friday, metadata, extreme(120)],
  }),
  ...inModals(handOverModal, "hand-over-modal", {
    small: [{ ...ordinaryOne, ask: "Ship it?" }, metadata],
    full: [{ ...ordinaryOne, isPrivate: true }, metadata],
    crowded: [extremeOne, metadata],
  }),
  ...inModals(oneAtATimeView, "one-at-a-time", {
    small: [{ ...lastSeat, skipped: 0 }, {}, metadata, viewer],
    full: [{ request: weighed(3)[2], place: 3, of: 7, minutes: 25, skipped: 0 }, { request: approvedOne }, metadata, viewer],
    crowded: [
      { request: manyOptions, place: 31, of: 500, minutes: 5_000, skipped: 9 },
      { request: approvedOne, refusal: longAsk },
      metadata,
      viewer,
    ],
  }),
  ...inModals(oneAtATimeView, "one-at-a-time-further", {
    small: [{ ...lastSeat, skipped: 2 }, { request: approvedOne }, metadata, viewer],
    full: [
      { request: inRounds(ordinaryOne, "The retry loop swallows the first error."), place: 2, of: 7, minutes: 60, skipped: 0 },
      { refusal: "R142 is already settled: approved by Cy, 10:34.", request: settledAs(ordinaryOne, { is: "approved", by: bo }) },
      metadata,
      viewer,
    ],
    crowded: [{ request: inRounds(extremeOne, longAsk), place: 1, of: 2, minutes: 20, skipped: 0 }, {}, metadata, viewer],
  }),
  ...inModals(estimateModal, "estimate-modal", {
    small: [{ ...ordinaryOne, ask: "Ship it?" }, metadata],
    full: [{ ...ordinaryOne, estimate: { by: ana, minutes: 20 } }, metadata],
    crowded: [{ ...extremeOne, minutes: 600 }, metadata],
  }),
  ...inModals(noteModal, "note-modal", {
    small: ["R142 is already settled: approved by Ana, 15:04."],
    full: ['I could not read "until teh 5th". Try `/focus until 15:00`, `/focus 90m` or `/focus tomorrow 9-11`.'],
    crowded: [longAsk],
  }),
  ...inModals(wordsModal, "commented-modal", {
    small: [askedAtHost({ ...ordinaryOne, ask: "Ship it?" }, "gitlab", true), "ask-back", metadata],
    full: [askedAtHost(ordinaryOne, "github", true), "request-changes", metadata],
    crowded: [askedAtHost(extremeOne, "github", true), "decline", metadata],
  }),
  ...purposes.flatMap((purpose) =>
    inModals(wordsModal, `${purpose}-modal`, {
      small: [{ ...ordinaryOne, ask: "Ship it?" }, purpose, metadata],
      full: [decisionOne, purpose, metadata],
      crowded: [extremeOne, purpose, metadata],
    }),
  ),
];
