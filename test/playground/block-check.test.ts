import { describe, expect, it } from "vitest";
import { blockProblems, viewProblems } from "../../src/playground/block-check.ts";
import type { Surface } from "../../src/playground/block-rules.ts";
import { usualBlockSettings } from "../../src/playground/block-settings.ts";
import { letters, mrkdwn, option, plain, times } from "./block-words.ts";

const button = (more: object = {}) => ({ type: "button", text: plain("Approve"), action_id: "approve", ...more });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const input = (element: object) => ({ type: "input", label: plain("What"), element });

it("counts characters as a setting says: an emoji is two UTF-16 units, and one code point", () => {
  const header = [{ type: "header", text: plain("🙂".repeat(150)) }];
  expect(blockProblems(header, "message").map(({ pointer }) => pointer)).toEqual(["/0/text/text"]);
  expect(blockProblems(header, "message", { ...usualBlockSettings, countsCodePoints: true })).toEqual([]);
});

describe("what Slack takes", () => {
  it.each<[string, object, Surface]>([
    ["a section at its limit", { type: "section", text: mrkdwn(letters(3000)), accessory: button() }, "message"],
    ["ten fields", { type: "section", fields: times(10, () => mrkdwn(letters(2000))) }, "home"],
    ["25 buttons", actions(...times(25, (place) => button({ action_id: `a${place}` }))), "message"],
    ["an overflow menu of one", actions({ type: "overflow", options: [option("Later")] }), "message"],
    [
      "a select in groups",
      actions({ type: "static_select", option_groups: [{ label: plain("A"), options: [option("1")] }] }),
      "modal",
    ],
    [
      "radio buttons with a choice made",
      input({ type: "radio_buttons", options: [option("a")], initial_option: option("a") }),
      "modal",
    ],
    ["a text input", input({ type: "plain_text_input", multiline: true, max_length: 3000 }), "modal"],
    ["a context of ten", { type: "context", elements: times(10, () => mrkdwn("x")) }, "message"],
    [
      "a confirmed danger",
      actions(
        button({ style: "danger", confirm: { title: plain("?"), text: plain("?"), confirm: plain("y"), deny: plain("n") } }),
      ),
      "home",
    ],
    ["rich text", { type: "rich_text", elements: [{ type: "rich_text_section", elements: [] }] }, "message"],
  ])("%s", (_name, block, surface) => {
    expect(blockProblems([block], surface)).toEqual([]);
  });
});

describe("what Slack refuses", () => {
  it.each<[string, object, string]>([
    ["an unknown type", { type: "sektion" }, "/0/type"],
    ["a chart in Home", { type: "data_visualization" }, "/0/type"],
    ["a section with nothing", { type: "section" }, "/0"],
    ["a text too long", { type: "section", text: mrkdwn(letters(3001)) }, "/0/text/text"],
    ["an empty text", { type: "section", text: mrkdwn("") }, "/0/text/text"],
    ["a bare text", { type: "section", text: "x" }, "/0/text"],
    ["a field too long", { type: "section", fields: [mrkdwn(letters(2001))] }, "/0/fields/0/text"],
    ["eleven fields", { type: "section", fields: times(11, () => mrkdwn("x")) }, "/0/fields"],
    ["mrkdwn in a header", { type: "header", text: mrkdwn("x") }, "/0/text/type"],
    ["a header too long", { type: "header", text: plain(letters(151)) }, "/0/text/text"],
    ["a button's text too long", actions(button({ text: plain(letters(76)) })), "/0/elements/0/text/text"],
    ["a button's value too long", actions(button({ value: letters(2001) })), "/0/elements/0/value"],
    ["an unknown style", actions(button({ style: "warning" })), "/0/elements/0/style"],
    ["a field that does not exist", actions(button({ colour: "red" })), "/0/elements/0"],
    ["no elements", actions(), "/0/elements"],
    ["26 elements", actions(...times(26, (place) => button({ action_id: `a${place}` }))), "/0/elements"],
    ["the same action_id twice", actions(button(), button()), "/0/elements/1/action_id"],
    [
      "six entries in an overflow menu",
      actions({ type: "overflow", options: times(6, (place) => option(`${place}`)) }),
      "/0/elements/0/options",
    ],
    [
      "an option's text too long",
      actions({ type: "overflow", options: [option(letters(76), "v")] }),
      "/0/elements/0/options/0/text/text",
    ],
    [
      "an option's value too long",
      actions({ type: "overflow", options: [option("x", letters(151))] }),
      "/0/elements/0/options/0/value",
    ],
    ["a select without options", actions({ type: "static_select" }), "/0/elements/0"],
    [
      "101 options",
      actions({ type: "static_select", options: times(101, (place) => option(`${place}`)) }),
      "/0/elements/0/options",
    ],
    [
      "a choice that is not offered",
      actions({ type: "static_select", options: [option("a")], initial_option: option("b") }),
      "/0/elements/0/initial_option",
    ],
    ["a text input among actions", actions({ type: "plain_text_input" }), "/0/elements/0/type"],
    ["a button as an input", input(button()), "/0/element/type"],
    ["a date that is none", actions({ type: "datepicker", initial_date: "24.3.2026" }), "/0/elements/0/initial_date"],
    ["a context of eleven", { type: "context", elements: times(11, () => mrkdwn("x")) }, "/0/elements"],
    ["a button in a context", { type: "context", elements: [button()] }, "/0/elements/0/type"],
    ["an image without words", { type: "image", image_url: "https://example.com/a.png" }, "/0"],
    ["a block_id too long", { type: "divider", block_id: letters(256) }, "/0/block_id"],
  ])("%s", (_name, block, pointer) => {
    expect(blockProblems([block], "home").map((problem) => problem.pointer)).toContain(pointer);
  });

  it("too many blocks, and one block_id twice", () => {
    const dividers = (count: number) => times(count, () => ({ type: "divider" }));
    expect(blockProblems(dividers(50), "message")).toEqual([]);
    expect(blockProblems(dividers(51), "message")).toHaveLength(1);
    expect(blockProblems(dividers(100), "home")).toEqual([]);
    const twice = [
      { type: "divider", block_id: "a" },
      { type: "divider", block_id: "a" },
    ];
    expect(blockProblems(twice, "modal")[0]?.pointer).toBe("/1/block_id");
  });
});

describe("a view", () => {
  const modal = { type: "modal", title: plain("Ask"), blocks: [] };
  it("that is right", () => {
    expect(viewProblems({ ...modal, private_metadata: letters(3000) }, "modal")).toEqual([]);
    expect(viewProblems({ type: "home", blocks: [{ type: "divider" }] }, "home")).toEqual([]);
  });
  it.each<[string, Record<string, unknown>, string]>([
    ["a title too long", { ...modal, title: plain(letters(25)) }, "/title/text"],
    ["no title", { type: "modal", blocks: [] }, ""],
    ["private_metadata too long", { ...modal, private_metadata: letters(3001) }, "/private_metadata"],
    ["an input and no submit", { ...modal, blocks: [input({ type: "plain_text_input" })] }, "/blocks/0/input"],
    ["a bad block", { ...modal, blocks: [{ type: "section" }] }, "/blocks/0"],
    [
      "two elements in focus",
      {
        ...modal,
        submit: plain("Go"),
        blocks: times(2, () => input({ type: "plain_text_input", focus_on_load: true })),
      },
      "/blocks",
    ],
    [
      "a file that is to be dispatched",
      { ...modal, blocks: [{ ...input({ type: "file_input" }), dispatch_action: true }] },
      "/blocks/0/element/type",
    ],
    ["nothing where a text should be", { ...modal, close: null }, "/close"],
    ["a field that does not exist", { ...modal, colour: "red" }, ""],
    ["another kind", { ...modal, type: "home" }, "/type"],
  ])("with %s", (_name, view, pointer) => {
    expect(viewProblems(view, "modal").map((problem) => problem.pointer)).toContain(pointer);
  });
});

describe("a Home", () => {
  const home = { type: "home", blocks: [{ type: "divider" }] };
  const frame = { title: plain("Sluice"), submit: plain("Go"), close: plain("No") };
  const framed = { ...usualBlockSettings, framedHomes: true };

  it.each(Object.entries(frame))("has no %s, where a setting does not let it", (name, words) => {
    const message = `invalid additional property: ${name}`;
    expect(viewProblems({ ...home, [name]: words }, "home")).toMatchObject([{ pointer: "", message }]);
    expect(viewProblems({ ...home, [name]: words }, "home", framed)).toEqual([]);
  });

  it("has none of what a modal does on closing, and one element in focus at most", () => {
    for (const name of ["clear_on_close", "notify_on_close", "submit_disabled"])
      expect(viewProblems({ ...home, [name]: true }, "home", framed)).toHaveLength(1);
    const picker = (action_id: string) => ({ type: "datepicker", action_id, focus_on_load: true });
    const focused = (...ids: string[]) => viewProblems({ ...home, blocks: ids.map((id) => actions(picker(id))) }, "home");
    expect([focused("a"), focused("a", "b").map(({ pointer }) => pointer)]).toEqual([[], ["/blocks"]]);
  });
});
