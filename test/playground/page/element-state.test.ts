import type { KnownBlock, PlainTextElement } from "@slack/types";
import { describe, expect, it } from "vitest";
import { stateOf } from "../../../src/playground/page/element-state.ts";
import { openEntries } from "../../../src/playground/page/entries.ts";
import { inputTroubles, stillWrong } from "../../../src/playground/page/input-checks.ts";

const words = (text: string): PlainTextElement => ({ type: "plain_text", text });
const option = (value: string) => ({ text: words(value), value });

const form: KnownBlock[] = [
  {
    type: "section",
    block_id: "s",
    text: words("about"),
    accessory: { type: "users_select", action_id: "who", initial_user: "U1" },
  },
  {
    type: "actions",
    block_id: "a",
    elements: [
      { type: "button", action_id: "go", text: words("Go") },
      { type: "timepicker", action_id: "at" },
    ],
  },
  {
    type: "input",
    block_id: "why",
    label: words("Why"),
    element: { type: "plain_text_input", action_id: "text", max_length: 10 },
  },
  {
    type: "input",
    block_id: "link",
    label: words("Link"),
    optional: true,
    element: { type: "url_text_input", action_id: "url" },
  },
  {
    type: "input",
    block_id: "tell",
    label: words("Tell"),
    element: { type: "checkboxes", action_id: "whom", options: [option("bo"), option("cy")], initial_options: [option("cy")] },
  },
];

describe("what inputs hold", () => {
  it("begins with the blocks' own values; buttons hold nothing", () => {
    expect(stateOf(form, {})).toEqual({
      s: { who: "U1" },
      a: { at: null },
      why: { text: null },
      link: { url: null },
      tell: { whom: ["cy"] },
    });
  });

  it("is a rich text's words and the names of files, in containers too", () => {
    const line = (text: string) => ({ type: "rich_text_section" as const, elements: [{ type: "text" as const, text }] });
    const initial_value = { type: "rich_text" as const, elements: [line("one"), line("two")] };
    const inputs: KnownBlock[] = [
      { type: "input", block_id: "r", label: words("R"), element: { type: "rich_text_input", action_id: "a", initial_value } },
      { type: "input", block_id: "f", label: words("F"), element: { type: "file_input", action_id: "a" } },
    ];
    const held = { r: { a: "one\ntwo" }, f: { a: [] } };
    expect(stateOf(inputs, {})).toEqual(held);
    const [first, second] = inputs as Extract<KnownBlock, { type: "input" }>[];
    expect(stateOf([{ type: "container", title: words("C"), child_blocks: [first!, second!] } as KnownBlock], {})).toEqual(held);
  });

  it("is what the person put in, an emptied input too, and only of blocks that still stand there", () => {
    const entries = openEntries();
    entries.put("V1", "s", "who", null);
    entries.put("V1", "why", "text", "because");
    entries.put("V1", "gone", "text", "lost");
    entries.put("V2", "why", "text", "elsewhere");
    expect(stateOf(form, entries.of("V1"))).toMatchObject({ s: { who: null }, why: { text: "because" } });
    expect(stateOf(form, entries.of("V1"))).not.toHaveProperty("gone");
  });
});

describe("what a form is checked for before it is sent", () => {
  const troubles = (why: string | null, url: string | null, whom: string[]) =>
    inputTroubles(form, { why: { text: why }, link: { url }, tell: { whom } });

  it("lets a good form pass", () => expect(troubles("because", null, ["bo"])).toEqual({}));

  it("names each input that is missing, too long or of the wrong kind", () => {
    expect(troubles("", null, [])).toEqual({ why: "This is needed.", tell: "This is needed." });
    expect(troubles("much too long", "parser/381", ["bo"])).toEqual({
      why: "At most 10 characters; these are 13.",
      link: "Write a whole address, such as https://example.com/1.",
    });
  });

  it("blames no more what was mended since, nor yet what was not found wrong before", () => {
    const found = troubles("", null, []);
    expect(stillWrong(found, troubles("because", "parser/381", []))).toEqual({ tell: "This is needed." });
    expect(stillWrong(found, troubles("much too long", null, ["bo"]))).toEqual({ why: "At most 10 characters; these are 13." });
  });
});
