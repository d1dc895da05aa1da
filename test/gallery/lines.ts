import { joining } from "../../src/domain/attention.ts";
import type { Request } from "../../src/domain/request.ts";
import { hour } from "../../src/domain/time.ts";
import { answerLineView, type LinePart, lineDoneView, type Misread } from "../../src/slack/answer-line.view.ts";
import { now } from "./people.ts";
import { atTheLimit, decisionOne, extreme, longOptions, ordinary, ordinaryOne } from "./requests.ts";
import { inEphemerals, type Sample } from "./sample.ts";

const reader = { attention: joining("Europe/Berlin"), now };
const approve = (request: Request): LinePart => ({
  request,
  deed: { request: request.id, is: "settle", outcome: { is: "approved" } },
});
const objection: LinePart = {
  request: ordinary(3)[2] ?? ordinaryOne,
  deed: { request: "T1/144", is: "settle", outcome: { is: "changes requested", note: "too big" } },
};
const choice: LinePart = {
  request: decisionOne,
  deed: { request: decisionOne.id, is: "settle", outcome: { is: "decided", choice: "/v2/imports", note: "it says so" } },
};
const later: LinePart = {
  request: { ...ordinaryOne, id: "T1/150", number: 150, ask: "The words of the sign-up mail" },
  deed: { request: "T1/150", is: "put off", until: now + 48 * hour },
};
const question: LinePart = { request: ordinaryOne, deed: { request: "T1/142", is: "ask back", question: "Which release?" } };
const perhaps: Misread = { said: "R143 perhaps", why: 'I could not read it. Try "143 Postgres" or "143 Thu".' };
const notTheirs: Misread = { said: "R9 yes", why: "There is no request R9 of yours. `/queue` lists them." };

/** As many as a line can have, with as many words as a button carries. */
const crowded = extreme(20).map(
  (request, at): LinePart => ({
    request,
    deed: {
      request: request.id,
      is: "settle",
      outcome: [
        { is: "answered" as const, words: atTheLimit("Neither of these, since both lose it,", 80) },
        { is: "decided" as const, choice: longOptions[at % 10] ?? "" },
        { is: "declined" as const, note: "لا وقت" },
      ][at % 3] ?? { is: "approved" },
    },
  }),
);
const unread = Array.from({ length: 6 }, (_, at) => ({ ...perhaps, said: `R${300 + at} ${atTheLimit("perhaps", 90)}` }));

export const lines: Sample[] = [
  ...inEphemerals(answerLineView, "answer-line", {
    small: [[approve(ordinaryOne)], [], "{}", reader],
    full: [[question, objection, choice, later], [perhaps, notTheirs], "{}", reader],
    crowded: [crowded.slice(0, 14), unread, "x".repeat(2_000), reader],
  }),
  ...inEphemerals(answerLineView, "answer-line-unread", {
    small: [[], [notTheirs], "", reader],
    full: [[], [perhaps, notTheirs], "", reader],
    crowded: [[], [...unread, ...unread, ...unread], "", reader],
  }),
  ...inEphemerals(lineDoneView, "line-done", {
    small: [[approve(ordinaryOne)], [], reader],
    full: [[objection, choice, later], ["R142 is already settled: approved by Ana, 15:04."], reader],
    crowded: [crowded, unread.map(({ why }) => why), reader],
  }),
];
