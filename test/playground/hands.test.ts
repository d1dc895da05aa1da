import { afterEach, beforeEach, expect, it } from "vitest";
import { findLabelled } from "../../src/playground/block-finder.ts";
import type { BlockPart } from "../../src/playground/block-part.ts";
import { plainText } from "../../src/playground/plain-text.ts";
import { type Bare, openBare } from "./bare-workspace.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const button = (label: string, value: string) => ({ type: "button" as const, action_id: label, text: plain(label), value });
const menu = { type: "overflow" as const, action_id: "more", options: [{ text: plain("Later"), value: "later" }] };
const request = (number: number) => [
  { type: "section" as const, text: plain(`Ask ${number}`), accessory: menu },
  { type: "context" as const, elements: [plain(`R${number}, Bo, 2 h`)] },
  {
    type: "actions" as const,
    block_id: `do${number}`,
    elements: [button("Approve", `R${number}`), button("Decline", `R${number}`)],
  },
];
const digest = [{ type: "header" as const, text: plain("2 to judge") }, ...request(2), ...request(3)];

let bare: Bare;
beforeEach(async () => {
  bare = await openBare();
});
afterEach(() => bare.slack.close());

it("finds a button by its label, near the words of its group", () => {
  const found = (label: string, near?: string) =>
    findLabelled(digest as BlockPart[], label, near).map(({ element, value }) => element.value ?? value);
  expect(found("Approve")).toEqual(["R2", "R3"]);
  expect(found("Approve", "R3")).toEqual(["R3"]);
  expect(found("Decline", "Ask 2")).toEqual(["R2"]);
  expect(found("Later", "R3")).toEqual(["later"]);
  expect(found("Approve", "R4")).toEqual([]);
});

it("reads blocks as a person does", () => {
  expect(plainText(digest.slice(0, 4) as BlockPart[])).toBe("2 to judge\nAsk 2\n[Later]\nR2, Bo, 2 h\n[Approve]\n[Decline]");
});

it("says what there is when nothing is found", async () => {
  await bare.client.chat.postMessage({ channel: "U0ANA", text: "2 to judge", blocks: digest });
  await expect(bare.slack.as("U0ANA").presses("Answer")).rejects.toThrow('U0ANA finds no "Answer"');
  await expect(bare.slack.as("U0ANA").submits()).rejects.toThrow("no modal open");
  expect(() => bare.slack.as("U0NONE")).toThrow("Nobody here");
});

it("tells a person in a sentence when the app is not there", async () => {
  await bare.client.chat.postMessage({ channel: "U0ANA", text: "2 to judge", blocks: digest });
  expect(await bare.slack.as("U0ANA").presses("Approve", { near: "R3" })).toEqual({
    failure: "Tiny cannot be reached just now. Try again.",
  });
});

const choices = (more: object = {}) => ({
  type: "actions" as const,
  block_id: "row",
  elements: [
    {
      type: "checkboxes" as const,
      action_id: "boxes",
      options: ["A", "B"].map((one) => ({ text: plain(one), value: one })),
      ...more,
    },
  ],
});

it("adds a choice to those of the same message, and takes one back that is chosen again", async () => {
  const told: unknown[] = [];
  bare.slack.deliverBy({
    inProcess: async ({ payload }) => {
      told.push(
        (payload as { actions: { selected_options: { value: string }[] }[] }).actions[0]?.selected_options.map(
          (one) => one.value,
        ),
      );
      return { ok: true, body: null };
    },
  });
  await bare.client.chat.postMessage({ channel: "U0ANA", text: "Choose", blocks: [choices()] });
  for (const one of ["A", "B", "A"]) await bare.slack.as("U0ANA").chooses(one);
  expect(told).toEqual([["A"], ["A", "B"], ["B"]]);
});

/** Seen to fail when whatever was named could be chosen. */
it("chooses only what a list would show, and days and times that there are", async () => {
  const ana = bare.slack.as("U0ANA");
  const elements = [
    { type: "users_select", action_id: "person" },
    { type: "channels_select", action_id: "channel" },
    { type: "conversations_select", action_id: "place", filter: { include: ["public"] } },
    { type: "multi_users_select", action_id: "people", max_selected_items: 1 },
    { type: "datepicker", action_id: "day" },
    { type: "timepicker", action_id: "time" },
  ];
  const blocks = elements.map((accessory) => ({ type: "section", text: { type: "mrkdwn", text: "Which?" }, accessory }));
  await bare.client.chat.postMessage({ channel: "U0ANA", text: "Choose", blocks: blocks as never });
  const fits = [
    ["person", "U0BO"],
    ["channel", "C0PARSER"],
    ["place", "C0PARSER"],
    ["people", "U0BO"],
  ];
  const never = [
    ["person", "U0NONE"],
    ["channel", "C0NONE"],
    ["channel", "C0RELEASE"],
    ["place", "C0RELEASE"],
    ["place", "D0ANA"],
  ];
  for (const [from = "", what = ""] of [...fits, ["day", "2026-02-28"], ["time", "23:59"]]) await ana.chooses(what, { from });
  for (const [from = "", what = ""] of [...never, ["day", "2026-02-30"], ["time", "24:00"]])
    await expect(ana.chooses(what, { from })).rejects.toThrow(`finds no choice "${what}"`);
  await expect(ana.chooses("U0CY", { from: "people" })).rejects.toThrow("No more than 1 can be chosen");
  await expect(ana.fills("day", "2026-02-30")).rejects.toThrow('"2026-02-30" is no date');
});

it("does nothing that nobody could do", async () => {
  const ana = bare.slack.as("U0ANA");
  await bare.client.chat.postMessage({ channel: "U0ANA", text: "Choose", blocks: [choices()] });
  await expect(ana.fills("boxes", ["C"])).rejects.toThrow('"C" is none of the options: A, B');
  await expect(ana.chooses("C", { from: "boxes" })).rejects.toThrow('U0ANA finds no choice "C". There is: A | B');
  await bare.slack.happens.personChanges("U0ANA", { isDeleted: true });
  await expect(ana.types("hi")).rejects.toThrow("Their account is shut");
});
