import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { sayDeed } from "../../src/domain/deed.ts";
import { isOfNumbers, readShortAnswers } from "../../src/domain/short-answers.ts";
import { aRequest } from "./requests.ts";

const zone = "Europe/Berlin";
const attention = joining(zone);
/** A Tuesday. */
const now = Date.parse("2026-03-24T10:35:00+01:00");
const dates = "`until 3 December`, `until 3 December 15:00` or `until thursday`";
const decision = (number: number, options: string[]) => aRequest({ number, kind: "decision", options });
const open = [
  aRequest({ number: 3 }),
  aRequest({ number: 142 }),
  aRequest({ number: 143 }),
  decision(144, ["Postgres", "Redis"]),
  decision(145, []),
  decision(146, ["Yes", "No", "Not yet"]),
  decision(147, ["Apache", "Redis", "Thursday"]),
];

/** What would be done, a line each; what is not understood says why. */
const inWords = (line: string) =>
  readShortAnswers(line, open, zone, now).map(({ number, words, request, deed, why }) => {
    if (!request) return `R${number} ${words}: none of theirs`;
    return `R${number} ${deed ? sayDeed(deed, attention, undefined, now) : why}`;
  });

describe("one line about one request", () => {
  test.each<[string, string]>([
    ["142 yes", "R142 approve"],
    ["R142 ok", "R142 approve"],
    ["r142: LGTM!", "R142 approve"],
    ["142 - approve", "R142 approve"],
    ["142 :+1:", "R142 approve"],
    ["142 yes, nice work", 'R142 approve: "nice work"'],
    ["142 ok but rename it", 'R142 approve: "but rename it"'],
    [
      "142 yes if the tests pass",
      'R142 That is neither a yes nor a no. Try "142 yes, with a note" or "142 no, what should change first".',
    ],
    ["142 no, too big", 'R142 request changes: "too big"'],
    ["142 no too big", 'R142 request changes: "too big"'],
    ["142 no it swallows errors", 'R142 request changes: "it swallows errors"'],
    ["142 no tooling for it", 'R142 request changes: "no tooling for it"'],
    ["142 no tests", 'R142 request changes: "no tests"'],
    ["142 changes: split it &amp; say why", 'R142 request changes: "split it & say why"'],
    ["142 no; too big", 'R142 request changes: "too big"'],
    ["142 no", 'R142 What should change? Try "142 no, too big".'],
    ["142 decline, Cy knows it", 'R142 decline: "Cy knows it"'],
    ["142 decline", 'R142 Why not? Try "142 decline, Cy knows this code".'],
    ["142 maybe", 'R142 I could not read it. Try "142 yes" or "142 no, too big".'],
    ["142", 'R142 I could not read it. Try "142 yes" or "142 no, too big".'],
    ["142 ? which release", 'R142 ask back: "which release"'],
    ["142 which release?", 'R142 ask back: "which release?"'],
    ["142 ask back: which one", 'R142 ask back: "which one"'],
    ["142 ?", 'R142 What do you ask? Try "142 ? which release".'],
    ["142 Thu", "R142 later, Thursday 9:30 Berlin time"],
    ["142 later", "R142 later, 13:00 Berlin time"],
    ["142 tomorrow", "R142 later, tomorrow 9:30 Berlin time"],
    ["142 tomorrow at 2pm", "R142 later, tomorrow 16:30 Berlin time"],
    ["142 15:00", "R142 later, 16:30 Berlin time"],
    ["142 until 9", "R142 later, tomorrow 9:30 Berlin time"],
    ["142 in 2 hours", "R142 later, 13:00 Berlin time"],
    ["142 Tuesday", "R142 later, 31 Mar 9:30 Berlin time"],
    ["142 Tue 15:00", "R142 later, 16:30 Berlin time"],
    ["142 next week", "R142 later, Monday 9:30 Berlin time"],
    ["142 Saturday", "R142 later, Monday 9:30 Berlin time"],
    ["142 3 April", "R142 later, 3 Apr 9:30 Berlin time"],
    ["142 until April 3rd", "R142 later, 3 Apr 9:30 Berlin time"],
    ["142 later, 3 apr. 15:00", "R142 later, 3 Apr 16:30 Berlin time"],
    ["142 on 2026-04-03 at 10:00", "R142 later, 3 Apr 13:00 Berlin time"],
    ["142 until 24 March 15:00", "R142 later, 16:30 Berlin time"],
    ["142 until 4 april", "R142 later, 6 Apr 9:30 Berlin time"],
    ["142 until 24 March", "R142 That is today: say from what time on, such as `until 15:00`."],
    ["142 until 3 March", `R142 3 Mar has passed. Try a later day, such as ${dates}.`],
    ["142 until 3 March 2026", `R142 3 Mar has passed. Try a later day, such as ${dates}.`],
    ["142 until 31 june", `R142 No calendar shows "31 june". Try ${dates}.`],
    ["142 until 3/4", `R142 "3/4" is read differently in different places. Write its month as a word: try ${dates}.`],
    ["142 until 3.4.", `R142 "3.4." is read differently in different places. Write its month as a word: try ${dates}.`],
    ["142 3/4", 'R142 I could not read it. Try "142 yes" or "142 no, too big".'],
    ["145 3 March", 'R145 answer in your own words: "3 March"'],
    ["145 3/4", 'R145 answer in your own words: "3/4"'],
    ["145 answer 3 April", 'R145 answer in your own words: "3 April"'],
    ["142 25:00", 'R142 I could not read it. Try "142 yes" or "142 no, too big".'],
    ["144 postgres", 'R144 choose "Postgres"'],
    ["144 red", 'R144 choose "Redis"'],
    ["144 b", 'R144 choose "Redis"'],
    ["144 1", 'R144 choose "Postgres"'],
    ["144 b, we run it", 'R144 choose "Redis": "we run it"'],
    ["144 Postgres because we run it", 'R144 choose "Postgres": "we run it"'],
    ["144 neither, keep the file", 'R144 answer in your own words: "neither, keep the file"'],
    ["144 3", 'R144 "3" is none of its options: Postgres, Redis. Try "144 Postgres" or "144 Thu".'],
    ["144 Postgres since we run it", 'R144 choose "Postgres": "we run it"'],
    ["144 Redis for now", 'R144 choose "Redis": "for now"'],
    ["144 Redis is too slow", 'R144 answer in your own words: "Redis is too slow"'],
    ["145 3", 'R145 answer in your own words: "3"'],
    ["144 answer b is fine", 'R144 answer in your own words: "b is fine"'],
    ["144 Thu", "R144 later, Thursday 9:30 Berlin time"],
    ["144 decline, not ours", 'R144 decline: "not ours"'],
    ["145 two weeks", 'R145 answer in your own words: "two weeks"'],
    ["145 yes", 'R145 answer in your own words: "yes"'],
    ["145 Friday", "R145 later, Friday 9:30 Berlin time"],
    ["145 answer Friday", 'R145 answer in your own words: "Friday"'],
    ["146 no", 'R146 choose "No"'],
    ["146 n", 'R146 That could be more than one of its options: Yes, No, Not yet. Try "146 Yes" or "146 Thu".'],
    ["147 a", 'R147 choose "Apache"'],
    ["147 Thu", 'R147 choose "Thursday"'],
    ["147 until Thu", "R147 later, Thursday 9:30 Berlin time"],
    ["144 until R142 is done", "R144 later, once R142 has ended"],
    ["142 later once R3 has ended", "R142 later, once R3 has ended"],
    ["142 once R3", "R142 later, once R3 has ended"],
    ["142 after R3.", "R142 later, once R3 has ended"],
    ["142 once r3 ends, please", "R142 later, once R3 has ended"],
    ["142 as soon as R3 is merged", "R142 later, once R3 has ended"],
    ["142 later, when R3", "R142 later, once R3 has ended"],
    ["142 after 3", "R142 later, tomorrow 9:30 Berlin time"],
    ["145 when R142 fails we stop", 'R145 answer in your own words: "when R142 fails we stop"'],
    ["150 yes", "R150 yes: none of theirs"],
  ])("%j means %j", (line, meant) => expect(inWords(line)).toEqual([meant]));
});

describe("one line about several", () => {
  test.each<[string, string[]]>([
    [
      "142 yes · 143 no, too big · 144 Thu",
      ["R142 approve", 'R143 request changes: "too big"', "R144 later, Thursday 9:30 Berlin time"],
    ],
    ["142 yes; R143 yes", ["R142 approve", "R143 approve"]],
    ["142 yes\n143 no, too big", ["R142 approve", 'R143 request changes: "too big"']],
    ["142 yes, 143 yes, 144 a", ["R142 approve", "R143 approve", 'R144 choose "Postgres"']],
    ["142 yes 143 no, too big", ["R142 approve", 'R143 request changes: "too big"']],
    ["142 yes and 143 yes", ["R142 approve", "R143 approve"]],
    ["142 yes, 143 no", ["R142 approve", 'R143 What should change? Try "143 no, too big".']],
    ["142 no, 3 things are wrong", ['R142 request changes: "3 things are wrong"']],
    ["142 no, 143 is better", ['R142 request changes: "143 is better"']],
    ["142 no, these:\n1. the loop\n2. its tests", ['R142 request changes: "these: 1. the loop 2. its tests"']],
    ["145 the same as 142 yes", ['R145 answer in your own words: "the same as 142 yes"']],
    ["145 version 2.4, 142 yes", ['R145 answer in your own words: "version 2.4"', "R142 approve"]],
    ["142 yes, R150 no", ["R142 approve", "R150 no: none of theirs"]],
    ["142 yes · 150 yes", ["R142 approve", "R150 yes: none of theirs"]],
    ["142 yes · 142 no, too big", Array<string>(2).fill("R142 R142 is in it more than once. Say it once.")],
    ["142 yes · ", ["R142 approve"]],
    ["142,143 yes", ["R142 approve", "R143 approve"]],
    ["3, 142 and 143 no, too big", [3, 142, 143].map((one) => `R${one} request changes: "too big"`)],
    ["142 · 143 yes", ['R142 I could not read it. Try "142 yes" or "142 no, too big".', "R143 approve"]],
    ["144 until R142, 143 yes", ["R144 later, once R142 has ended", "R143 approve"]],
  ])("%j", (line, meant) => expect(inWords(line)).toEqual(meant));
});

test.each(["142 yes", "R142: no", "r142", "  143 ok", "142 · 143 yes"])("%j is about numbers", (line) =>
  expect(isOfNumbers(line)).toBe(true),
);
test.each(["15:00 works", "2.4", "3pm", "what of 142?", "the 142nd", "", "R"])("%j is not", (line) =>
  expect(isOfNumbers(line)).toBe(false),
);

const part = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("142 ", "R143 ", "144 ", "145: ", "9 ") },
  { weight: 4, arbitrary: fc.constantFrom("yes", "no", "a", "b", "red", "2", "Thu", "? ", "if", "because ", " - ") },
  { weight: 2, arbitrary: fc.constantFrom(" ", " · ", ", ", "\n", "; ") },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);

// Caught a request that had not been named, and a note in the place of an option.
test("whatever is written, each deed is about an open request that was named, and fits it", () =>
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 14, size: "max" }).map((parts) => parts.join("")),
      (line) => {
        for (const { number, request, deed } of readShortAnswers(line, open, zone, now)) {
          expect(line).toContain(String(number));
          if (!deed) continue;
          expect([deed.request, request?.number]).toEqual([`T1/${number}`, number]);
          if (deed.is === "settle" && deed.outcome.is === "decided") expect(request?.options).toContain(deed.outcome.choice);
          if (deed.is === "settle" && deed.outcome.is === "approved") expect(request?.kind).toBe("review");
        }
      },
    ),
    { numRuns: 1_000 },
  ));
