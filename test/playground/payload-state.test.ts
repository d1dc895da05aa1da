import { expect, it } from "vitest";
import type { ElementValue } from "../../src/playground/act-contract.ts";
import type { BlockPart, OptionPart } from "../../src/playground/block-part.ts";
import { stateValues } from "../../src/playground/element-values.ts";

const option = (value: string): OptionPart => ({ text: { type: "plain_text", text: value.toUpperCase(), emoji: true }, value });
const options = [option("a"), option("b")];
const user = (id: string) => ({ type: "text", text: id });
const richText = { type: "rich_text", elements: [{ type: "rich_text_section", elements: [user("hi")] }] };

/** What each element says of itself: what was put in, what it then says, and what it says when it is empty. */
const elements: [type: string, more: Partial<BlockPart>, given: ElementValue, full: object, empty: object][] = [
  ["plain_text_input", {}, "words", { value: "words" }, { value: null }],
  ["email_text_input", {}, "a@b.c", { value: "a@b.c" }, { value: null }],
  ["url_text_input", {}, "https://a.b", { value: "https://a.b" }, { value: null }],
  ["number_input", {}, "12", { value: "12" }, { value: null }],
  ["rich_text_input", {}, "hi", { rich_text_value: richText }, { rich_text_value: { type: "rich_text" } }],
  ["static_select", { options }, "b", { selected_option: option("b") }, { selected_option: null }],
  ["external_select", {}, "offered", { selected_option: option("offered") }, { selected_option: null }],
  ["radio_buttons", { options }, "a", { selected_option: option("a") }, { selected_option: null }],
  ["checkboxes", { options }, ["a", "b"], { selected_options: options }, { selected_options: [] }],
  ["multi_static_select", { options }, ["b"], { selected_options: [option("b")] }, { selected_options: [] }],
  ["multi_external_select", {}, ["offered"], { selected_options: [option("offered")] }, { selected_options: [] }],
  ["users_select", {}, "U1", { selected_user: "U1" }, { selected_user: null }],
  ["multi_users_select", {}, ["U1", "U2"], { selected_users: ["U1", "U2"] }, { selected_users: [] }],
  ["conversations_select", {}, "C1", { selected_conversation: "C1" }, { selected_conversation: null }],
  ["multi_conversations_select", {}, ["C1"], { selected_conversations: ["C1"] }, { selected_conversations: [] }],
  ["channels_select", {}, "C1", { selected_channel: "C1" }, { selected_channel: null }],
  ["multi_channels_select", {}, ["C1"], { selected_channels: ["C1"] }, { selected_channels: [] }],
  ["datepicker", {}, "2026-03-24", { selected_date: "2026-03-24" }, { selected_date: null }],
  [
    "timepicker",
    { timezone: "Europe/Berlin" },
    "14:30",
    { selected_time: "14:30", timezone: "Europe/Berlin" },
    { selected_time: null },
  ],
  ["datetimepicker", {}, "1774339200", { selected_date_time: 1_774_339_200 }, { selected_date_time: null }],
  ["file_input", {}, ["plan.txt"], { files: [{ name: "plan.txt" }] }, { files: [] }],
];

it.each(elements)("%s says what was put into it, and that it is empty", (type, more, given, full, empty) => {
  const block: BlockPart = { type: "input", block_id: "b", element: { type, action_id: "a", ...more } };
  const said = (value: ElementValue) =>
    stateValues([block], { b: { a: value } }, (_action, chosen) => option(chosen))["b"]?.["a"];
  expect(said(given)).toMatchObject({ type, ...full });
  expect(said(null)).toMatchObject({ type, ...empty });
});
