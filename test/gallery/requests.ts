import type { CodeHost } from "../../src/domain/code-host.ts";
import type { Request } from "../../src/domain/request.ts";
import { hour, minute } from "../../src/domain/time.ts";
import { enderOf, type Outcome } from "../../src/domain/turn.ts";
import { aRequest, askedBy, ended } from "../domain/requests.ts";
import { ana, bo, cy, dee, eli, max, noor, now } from "./people.ts";

/** As long as a text may be, in sentences; the last word of it says that nothing was cut. */
export const atTheLimit = (sentence: string, most = 1000) =>
  `${`${sentence} `
    .repeat(Math.ceil(most / sentence.length))
    .slice(0, most - 4)
    .trimEnd()} end`;

export const longAsk = atTheLimit(
  "The importer reads the whole file before it says that the first line is wrong, and whoever waits for it sees nothing meanwhile.",
);
/** Nowhere in it can a line be broken but by force. */
export const longLink = `https://wiki.acme.example/spaces/platform/pages/${"retries-and-their-limits-".repeat(76)}end`;
export const longOptions = Array.from({ length: 10 }, (_, at) =>
  atTheLimit(`Way ${at + 1}: keep what is there, and say it to whoever asks`, 75),
);

type Asked = Partial<Request> & Pick<Request, "ask"> & { asker?: string };
const asks: Asked[] = [
  { ask: "Look at the parser's error path", link: "https://github.com/acme/parser/pull/381", minutes: 12 },
  { ask: "Which queue for retries?", kind: "decision", options: ["Postgres", "Redis"] },
  { ask: "Tests for the retry loop", link: "https://github.com/acme/parser/pull/390" },
  { ask: "How long may a file name be before we cut it?", kind: "decision", minutes: 5 },
  { ask: "The importer reads in streams now", link: "https://gitlab.com/acme/importer/-/merge_requests/77", minutes: 25 },
  {
    ask: "What is the new endpoint called?",
    kind: "decision",
    options: ["/v2/import", "/v2/imports", "/import-jobs", "/jobs/import, beside the others that are jobs", "Leave it"],
  },
  { ask: "The words of the sign-up mail", link: "https://docs.acme.example/mail/sign-up" },
];
const extremes: Asked[] = [
  { ask: longAsk, link: longLink, talk: [ana, bo, max, ana, noor].map((by) => ({ by, at: now, words: longAsk })) },
  { ask: "אפשר להסתכל על מסך ההרשמה לפני השחרור?", link: "https://github.com/acme/parser/pull/402", asker: noor },
  { ask: "هل نحتفظ بالصيغة القديمة؟", kind: "decision", options: ["نعم", "لا", "حتى الإصدار القادم"], asker: noor },
  { ask: "🚢🧪🔥 Ship it? 👩‍👩‍👧 ".repeat(12).trim(), kind: "decision", options: ["🚢 Ship", "🛑 Wait"], asker: eli },
  { ask: "Which of these ten?", kind: "decision", options: longOptions, asker: max },
  {
    ask: "A".repeat(1000),
    handedOver: { by: max, at: now, why: atTheLimit("Ana wrote this part, and she knows who relies on it.", 300) },
  },
];

const request = ({ asker, ...asked }: Asked, at: number): Request =>
  aRequest({
    number: 142 + at,
    key: `key ${at}`,
    askers: askedBy(asker ?? [bo, dee, cy, eli][at % 4] ?? bo, asked.ask),
    to: ana,
    askedAt: now - 2 * hour + at * 3 * minute,
    turn: { is: "shown", at: now },
    ...asked,
  });

/** The first so many of a morning; `over` is what all of them have. */
export const ordinary = (count: number, over: Partial<Request> = {}): Request[] =>
  Array.from({ length: count }, (_, at) => ({ ...request(asks[at % asks.length] ?? { ask: "" }, at), ...over }));

/** As many as you like, the worst first. */
export const extreme = (count: number, over: Partial<Request> = {}): Request[] => {
  const all = [...extremes, ...asks, ...extremes];
  return Array.from({ length: count }, (_, at) => ({ ...request(all[at % all.length] ?? { ask: "" }, at), ...over }));
};

const hadTurns: Partial<Request> = {
  talk: [
    { by: ana, at: now - hour, words: "Which release is this for?" },
    { by: cy, at: now - 30 * minute, words: "For 2.4, next Tuesday." },
  ],
  history: [
    { since: now - 20 * hour, whose: ana },
    { since: now - hour, whose: cy },
    { since: now - 30 * minute, whose: ana },
  ],
};
const inThread: Request["askers"] = [
  { who: cy, origin: { from: "slack", thread: { channel: "C0PARSER", ts: "1.1" } }, ask: "", at: now },
];
const joining: Request["askers"][number] = {
  ...{ who: dee, origin: { from: "slack" }, ask: "Is the loop right?", at: now },
  says: { evidence: "I ran it on 2,000 long files: no retry was lost", recommendation: "Approve it for 2.4." },
};

/** What weighs differently: due, joined by another, asked back and replied to, asked in a channel; and four that are quick. */
export const weighed = (count: number): Request[] =>
  ordinary(count).map((one, at) => {
    const ways: Partial<Request>[] = [
      { askers: [one.askers[0], joining] },
      { dueAt: now + 4.5 * hour },
      hadTurns,
      { askers: inThread },
      { minutes: 5 },
      { minutes: 2 },
      { minutes: 5 },
    ];
    return { ...one, ...ways[at % ways.length] };
  });

export const ordinaryOne = request(asks[0] ?? { ask: "" }, 0);
export const decisionOne = request(asks[5] ?? { ask: "" }, 5);
export const extremeOne = request(extremes[0] ?? { ask: "" }, 0);
export const manyOptions = { ...extremeOne, kind: "decision" as const, options: longOptions };

/** In its third round, after what the two before had asked for, and an answer that was taken back. */
export const inRounds = (one: Request, note: string): Request => ({
  ...one,
  earlier: [40, 20].map((ago) => ({ at: now - ago * hour, outcome: { is: "changes requested", by: ana, note } })),
  reopened: [{ at: now - hour, by: ana, took: { at: now - 2 * hour, outcome: { is: "approved", by: ana } } }],
});

/** Asked at a code host, which shows as a comment what is said of it here, or does not. */
export const askedAtHost = (one: Request, from: CodeHost, takesComments: boolean): Request => ({
  ...one,
  kind: "review",
  options: [],
  askers: [{ ...one.askers[0], origin: { from, ...(takesComments && { takesComments }) } }],
});

export const settledAs = (one: Request, outcome: Outcome): Request => ({ ...one, turn: ended(outcome, now) });

/** Made by several people, one of them taken back and made anew, one open again. */
const decidedAs = (all: Request[], outcome: (at: number) => Outcome): Request[] =>
  all.map((one, at) => {
    const end = { at: now - at * 30 * hour, outcome: outcome(at) };
    const reopened = at % 4 > 1 ? { reopened: [{ at: end.at + hour, by: enderOf(end.outcome) ?? ana, took: end }] } : {};
    const turn: Request["turn"] =
      at % 4 === 3 ? { is: "shown", at: now } : ended(end.outcome, end.at + (at % 4 === 2 ? 2 * hour : 0));
    return { ...one, kind: "decision", options: one.options.length > 0 ? one.options : ["Postgres", "Redis"], ...reopened, turn };
  });

export const decided = (count: number) =>
  decidedAs(ordinary(count), (at) => {
    const by = [cy, ana, bo][at % 3] ?? cy;
    if (at % 3 === 1) return { is: "answered", by, words: "As it is, until somebody needs more." };
    return { is: "decided", by, choice: "Postgres", note: "We run it already.", ...(at === 0 && { revisitOn: "2026-09-24" }) };
  });
export const decidedAtLength = (count: number) =>
  decidedAs(extreme(count, { options: longOptions }), (at) =>
    at % 3 === 1
      ? { is: "answered", by: max, words: longAsk }
      : { is: "decided", by: noor, choice: longOptions[9] ?? "", note: longAsk, revisitOn: "2027-12-31" },
  );
