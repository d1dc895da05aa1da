import { describe, expect, test } from "vitest";
import { readAsk, readOptions, readWords, splitAtBars } from "../../src/domain/ask-text.ts";
import { Refusal } from "../../src/domain/refusal.ts";

const example = "/review @ana Look at the parser";
const pull = "https://github.com/acme/parser/pull/381";
const read = (raw: string) => readAsk(raw, example);

describe("an ask is read into plain words and at most one link", () => {
  test.each([
    ["Look at the parser", { ask: "Look at the parser" }],
    ["  Look \n at\tthe   parser ", { ask: "Look at the parser" }],
    [`<${pull}>`, { ask: pull, link: pull }],
    [`<${pull}|${pull}>`, { ask: pull, link: pull }],
    [`Look at this <${pull}|github.com/acme/parser/pull/381>`, { ask: "Look at this", link: pull }],
    [`Look at this ${pull}`, { ask: "Look at this", link: pull }],
    [`Either <${pull}> or <https://acme.dev/b>`, { ask: `Either ${pull} or https://acme.dev/b`, link: pull }],
    ["<https://acme.dev/?a=1&amp;b=2> fine", { ask: "fine", link: "https://acme.dev/?a=1&b=2" }],
    ["Is a &lt; b &amp;&amp; b &gt; c?", { ask: "Is a < b && b > c?" }],
    ["As <@U0BO|bo> said in <#C0DEV|dev>", { ask: "As @bo said in #dev" }],
    ["Asked in <#C0SECRET|>", { ask: "Asked in a channel" }],
    ["As <@U0BO> said in <#C0DEV>", { ask: "As @U0BO said in a channel" }],
    ["Mail <mailto:ana@acme.dev|ana@acme.dev>", { ask: "Mail mailto:ana@acme.dev" }],
    ["*bold* _and_ `code` :wave: 🙂", { ask: "*bold* _and_ `code` :wave: 🙂" }],
    ["a".repeat(1_000), { ask: "a".repeat(1_000) }],
  ])("%j", (raw, expected) => {
    expect(read(raw)).toEqual(expected);
  });
});

describe("an ask that another person should not get as it stands is refused in a sentence with an example", () => {
  test.each([
    ["", "What is there to judge?"],
    ["   \n ", "What is there to judge?"],
    ["\u200b\u200d\ufeff", "What is there to judge?"],
    ["a".repeat(1_001), "That is 1001 characters; 1000 fit"],
    ["Look <!channel>", "calls nobody else"],
    ["Look <!here|here>", "calls nobody else"],
    ["Look <!everyone>", "calls nobody else"],
    ["Look <!subteam^S0DEV|@dev>", "calls nobody else"],
    ["Look &lt;!channel&gt;", "calls nobody else"],
    ["Look <https://evil.example/x|https://github.com/acme/parser>", "shown with its real address"],
    ["Look <https://evil.example|click here>", "shown with its real address"],
    ["Look <https://github.com.evil.example/|github.com>", "shown with its real address"],
    ["Look <mailto:eve@evil.example|ana@acme.dev>", "shown with its real address"],
    ["Look https://github.com@evil.example/acme", "does not say plainly where it leads"],
    ["Look https://ana:secret@acme.dev", "does not say plainly where it leads"],
    ["Look https://[nowhere", "does not say plainly where it leads"],
    [`Look https://acme.dev/${"é".repeat(700)}`, "That link has"],
    ["Look\u0000here", "control characters"],
    ["Look\u001b[31m", "control characters"],
    ["Look \u202ereknil\u202c", "control characters"],
    ["Look \u2066here\u2069", "control characters"],
  ])("%j: %s", (raw, why) => {
    expect(() => read(raw)).toThrow(Refusal);
    expect(() => read(raw)).toThrow(why);
    expect(() => read(raw)).toThrow(/\/review @ana|https:\/\/github\.com\/acme/);
  });
});

test.each([
  ["Which queue? | Postgres | Redis", ["Which queue?", "Postgres", "Redis"]],
  ["Which queue?", ["Which queue?"]],
  ["", [""]],
  ["a||b", ["a", "", "b"]],
  ["As <@U0BO|bo> said | yes | no", ["As <@U0BO|bo> said", "yes", "no"]],
  [
    "<https://acme.dev/a|acme.dev/a> | <https://acme.dev/b|acme.dev/b>",
    ["<https://acme.dev/a|acme.dev/a>", "<https://acme.dev/b|acme.dev/b>"],
  ],
  ["1 &lt; 2 | yes | no", ["1 &lt; 2", "yes", "no"]],
])("%j is split at the bars that stand outside a mention or link", (raw, parts) => {
  expect(splitAtBars(raw)).toEqual(parts);
});

const ten = Array.from({ length: 10 }, (_, at) => `Option ${at + 1}`);
const decide = "/decide @ana Which? | A | B";

test.each([
  [[], []],
  [
    ["Postgres", "Redis"],
    ["Postgres", "Redis"],
  ],
  [ten, ten],
  [
    ["Keep &amp; mend", "<https://acme.dev|acme.dev>"],
    ["Keep & mend", "https://acme.dev"],
  ],
  [
    ["a".repeat(75), "b"],
    ["a".repeat(75), "b"],
  ],
])("%j are the options of a decision", (raw, options) => {
  expect(readOptions(raw, decide)).toEqual(options);
});

test.each([
  [["Postgres"], "needs two options"],
  [[...ten, "Option 11"], "10 options at most; these are 11"],
  [["Postgres", ""], "One of the options is empty"],
  [["Postgres", "\u200b"], "One of the options is empty"],
  [["a".repeat(76), "b"], "has 76 characters; 75 fit"],
  [["Redis", "Postgres", "Redis"], '"Redis" is there twice'],
  [["Red  is", "Red is"], '"Red is" is there twice'],
  [["<!channel>", "b"], "calls nobody else"],
  [["a\u0007", "b"], "control characters"],
  [["<https://evil.example|acme.dev>", "b"], "real address"],
])("%j are refused as options: %s", (raw, why) => {
  expect(() => readOptions(raw, decide)).toThrow(Refusal);
  expect(() => readOptions(raw, decide)).toThrow(why);
  expect(() => readOptions(raw, decide)).toThrow(decide);
});

test("one's own words are kept as they are, with their line breaks", () => {
  expect(readWords("  No.\n\nThe <b> loop & co. ", "Because")).toBe("No.\n\nThe <b> loop & co.");
});

test.each([
  ["  ", "Write a few words"],
  ["\u200b", "Write a few words"],
  ["a".repeat(1_001), "1001 characters"],
  ["a\u0000", "control characters"],
])("%j are no words of anybody: %s", (raw, why) => {
  expect(() => readWords(raw, "Because")).toThrow(Refusal);
  expect(() => readWords(raw, "Because")).toThrow(why);
});
