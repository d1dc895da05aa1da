import type { Group } from "../../src/domain/group.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { prospect, prospectOfGroup } from "../../src/domain/standing.ts";
import { day, hour } from "../../src/domain/time.ts";
import type { TimeBlock } from "../../src/domain/time-block.ts";
import type { Outcome } from "../../src/domain/turn.ts";
import { answerView, type Told } from "../../src/slack/answer-message.view.ts";
import { newsView } from "../../src/slack/news-message.view.ts";
import { questionView } from "../../src/slack/question-message.view.ts";
import { receiptText } from "../../src/slack/receipt.view.ts";
import { statusText } from "../../src/slack/status-verb.view.ts";
import { stillNeededView } from "../../src/slack/still-needed-message.view.ts";
import { erasedMessage } from "../../src/slack/your-data.view.ts";
import { ana, bo, cy, focusing, joinedAs, longGroup, max, noor, notJoinedYet, now, platform, viewedBy } from "./people.ts";
import { decisionOne, extreme, extremeOne, longAsk, longOptions, ordinaryOne, settledAs } from "./requests.ts";
import { inMessages, inWords, type Sample } from "./sample.ts";

const viewer = viewedBy(bo);
const told = (one: Request, outcome: Outcome, isTakenBack = false): Told => ({
  request: isTakenBack ? one : settledAs(one, outcome),
  outcome,
  isTakenBack,
});
const answered = (one: Request, outcome: Outcome): [Told[], typeof viewer] => [[told(one, outcome)], viewer];
const asked = (one: Request, question: string): Request => ({ ...one, turn: { is: "returned", at: now, question } });
const shownTo = (one: Request): Request => ({ ...one, turn: { is: "shown", at: now } });
const needed = (one: Request): Request => ({ ...one, askers: [{ ...one.askers[0], who: bo, neededAt: now }] });
const held = (one: Request): Request => ({ ...one, askedAt: now, turn: { is: "held", since: now } });
const receipt = (one: Request, reader: typeof notJoinedYet, asker: typeof notJoinedYet, bypassesLeft: number, standIn?: Person) =>
  [
    { request: held(one), reader },
    asker,
    { prospect: prospect(held(one), { person: reader, open: [] }, now), bypassesLeft, standIn },
    now,
  ] satisfies Parameters<typeof receiptText>;
const goneUntil = (days: number): TimeBlock => ({ kind: "away", from: now - hour, to: now + days * day });
const aGroup: Group = { id: platform, name: "@platform", members: [ana, cy], manner: "claim" };
const ofPlatform = { to: platform, askedOf: platform, turn: { is: "unclaimed" as const, since: now, told: [] } };
const ofGroup = (people: Person[]): Parameters<typeof receiptText> => {
  const request = { ...ordinaryOne, ...ofPlatform };
  return [
    { request, reader: aGroup, group: aGroup },
    joinedAs(bo),
    {
      prospect: prospectOfGroup(
        request,
        people.map((person) => ({ person, open: [] })),
        now,
      ),
      bypassesLeft: 0,
    },
    now,
  ];
};
const note = "The retry loop swallows the first error.";
const question = "Which release is this for?";
const byMax = { ...extremeOne, to: max };

export const wordsToAskers: Sample[] = [
  ...inMessages(answerView, "answer", {
    small: answered({ ...decisionOne }, { is: "decided", by: cy, choice: "/v2/imports" }),
    full: answered(ordinaryOne, { is: "changes requested", by: ana, note }),
    crowded: answered(extremeOne, { is: "answered", by: max, words: longAsk }),
  }),
  ...inMessages(erasedMessage, "erased-message", { small: [], full: [], crowded: [] }),
  ...inMessages(answerView, "answer-with-note", {
    small: answered(ordinaryOne, { is: "approved", by: ana, note: "Fine." }),
    full: answered(decisionOne, { is: "decided", by: ana, choice: "/import-jobs", note: "It is one, so we say so." }),
    crowded: answered(extremeOne, { is: "decided", by: noor, choice: longOptions[9] ?? "", note: longAsk }),
  }),
  ...inMessages(answerView, "answers-together", {
    small: [
      [told(ordinaryOne, { is: "approved", by: ana }), told(decisionOne, { is: "answered", by: cy, words: "Neither." })],
      viewer,
    ],
    full: [
      [told(ordinaryOne, { is: "approved", by: ana }, true), told(decisionOne, { is: "decided", by: cy, choice: "/jobs" })],
      viewer,
    ],
    crowded: [extreme(10).map((one, at) => told(one, { is: "declined", by: max, note: longAsk }, at % 3 === 0)), viewer],
  }),
  ...inMessages(questionView, "question", {
    small: [asked(decisionOne, "Why now?"), "Why now?", viewer],
    full: [asked(ordinaryOne, question), question, viewer],
    crowded: [asked(byMax, longAsk), longAsk, viewer],
  }),
  ...inMessages(questionView, "question-over", {
    small: [held(decisionOne), "Why now?", viewer],
    full: [settledAs(ordinaryOne, { is: "approved", by: ana }), question, viewer],
    crowded: [settledAs(byMax, { is: "answered", by: max, words: longAsk }), longAsk, viewer],
  }),
  ...inMessages(newsView, "news-handed-over", {
    small: [ordinaryOne, { is: "handed over", by: ana, to: cy, why: "You wrote it." }, viewer],
    full: [decisionOne, { is: "handed over", by: ana, to: cy, why: "You wrote the importer, and you name its parts." }, viewer],
    crowded: [extremeOne, { is: "handed over", by: max, to: noor, why: longAsk }, viewer],
  }),
  ...inMessages(newsView, "news-put-off", {
    small: [ordinaryOne, { is: "put off", by: ana, until: now + hour }, viewer],
    full: [decisionOne, { is: "put off", by: ana, until: now + 20 * hour }, viewer],
    crowded: [extremeOne, { is: "put off", by: max, until: now + 200 * hour }, viewer],
  }),
  ...inMessages(newsView, "news-late", {
    small: [ordinaryOne, { is: "late", expectedBy: now - hour }, viewer],
    full: [decisionOne, { is: "late", expectedBy: now - 20 * hour, guess: { from: now + hour, to: now + 7 * hour } }, viewer],
    crowded: [extremeOne, { is: "late", expectedBy: now - 99 * hour, guess: { from: now + hour, to: now + 90 * hour } }, viewer],
  }),
  ...inMessages(newsView, "news-reopened", {
    small: [ordinaryOne, { is: "reopened", by: ana }, viewer],
    full: [decisionOne, { is: "reopened", by: cy }, viewer],
    crowded: [extremeOne, { is: "reopened", by: max }, viewer],
  }),
  ...inMessages(newsView, "news-queued", {
    small: [ordinaryOne, { is: "queued", by: ana }, viewer],
    full: [decisionOne, { is: "queued", by: cy }, viewer],
    crowded: [extremeOne, { is: "queued", by: max }, viewer],
  }),
  ...inMessages(newsView, "news-revisit", {
    small: [settledAs(decisionOne, { is: "decided", by: bo, choice: "/jobs" }), { is: "revisit", by: bo }, viewer],
    full: [
      settledAs(decisionOne, { is: "decided", by: bo, choice: "/import-jobs", note: "It is one, so we say so." }),
      { is: "revisit", by: bo },
      viewer,
    ],
    crowded: [settledAs(extremeOne, { is: "answered", by: bo, words: longAsk }), { is: "revisit", by: bo }, viewer],
  }),
  ...inMessages(newsView, "news-left", {
    small: [ordinaryOne, { is: "left", who: ana }, viewer],
    full: [decisionOne, { is: "left", who: cy }, viewer],
    crowded: [extremeOne, { is: "left", who: max }, viewer],
  }),
  ...inMessages(newsView, "news-claimed", {
    small: [ordinaryOne, { is: "claimed", by: cy, group: platform }, viewer],
    full: [decisionOne, { is: "claimed", by: ana, group: platform }, viewer],
    crowded: [extremeOne, { is: "claimed", by: max, group: longGroup }, viewer],
  }),
  ...inMessages(newsView, "news-passed-back", {
    small: [ordinaryOne, { is: "passed back", by: cy, group: platform }, viewer],
    full: [decisionOne, { is: "passed back", by: cy, group: platform, to: ana }, viewer],
    crowded: [extremeOne, { is: "passed back", by: max, group: longGroup, to: noor }, viewer],
  }),
  ...inMessages(newsView, "news-nobody-left", {
    small: [{ ...ordinaryOne, ...ofPlatform }, { is: "nobody left", group: platform }, viewer],
    full: [{ ...decisionOne, ...ofPlatform }, { is: "nobody left", group: platform, isBack: true }, viewer],
    crowded: [{ ...extremeOne, ...ofPlatform }, { is: "nobody left", group: longGroup }, viewer],
  }),
  ...inWords(receiptText, "receipt-of-group", {
    small: ofGroup([notJoinedYet]),
    full: ofGroup([joinedAs(ana, [focusing()]), joinedAs(cy)]),
    crowded: [
      { request: { ...held(extremeOne), ...ofPlatform, to: max, taken: "most free" }, reader: joinedAs(max), group: aGroup },
      joinedAs(bo),
      { prospect: prospect(held(extremeOne), { person: joinedAs(max), open: [] }, now), bypassesLeft: 1 },
      now,
    ],
  }),
  ...inWords(statusText, "status", {
    small: [{ request: held(ordinaryOne), expected: { from: now + hour, to: now + 3 * hour } }, viewer],
    full: [{ request: settledAs(ordinaryOne, { is: "changes requested", by: ana, note }) }, viewer],
    crowded: [{ request: settledAs(extremeOne, { is: "answered", by: max, words: longAsk }) }, viewer],
  }),
  ...inMessages(stillNeededView, "still-needed", {
    small: [[shownTo(ordinaryOne)], "Ana", viewer],
    full: [
      [shownTo(ordinaryOne), needed(shownTo(decisionOne)), settledAs(ordinaryOne, { is: "withdrawn", by: bo })],
      "Ana",
      viewer,
    ],
    crowded: [extreme(40).map(shownTo), "Maximiliane von Hohenstein-Oberwiesenthal", viewer],
  }),
  ...inWords(receiptText, "receipt", {
    small: receipt(ordinaryOne, notJoinedYet, joinedAs(bo), 2),
    full: receipt(ordinaryOne, joinedAs(ana, [focusing()]), joinedAs(bo), 1),
    crowded: receipt(extremeOne, joinedAs(max, [focusing()]), { ...joinedAs(bo), zone: "America/Argentina/Buenos_Aires" }, 0),
  }),
  ...inWords(receiptText, "receipt-away", {
    small: receipt(ordinaryOne, joinedAs(ana, [goneUntil(20)]), joinedAs(bo), 2),
    full: receipt(ordinaryOne, joinedAs(ana, [goneUntil(20)]), joinedAs(bo), 2, joinedAs(cy)),
    crowded: receipt(extremeOne, joinedAs(max, [goneUntil(60)]), joinedAs(bo), 0, joinedAs(noor)),
  }),
];
