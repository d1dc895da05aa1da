import type { ActionsBlockElement, ContextActionsBlockElement, InputBlockElement, SectionBlockAccessory } from "@slack/types";
import { type Each, mrkdwn, option, plain, richText } from "./block-words.ts";

const confirm = {
  title: plain("Sure?"),
  text: mrkdwn("*Really*"),
  confirm: plain("Yes"),
  deny: plain("No"),
  style: "danger",
} as const;
const asking = { placeholder: plain("Choose"), focus_on_load: false, confirm };
const dispatching = { dispatch_action_config: { trigger_actions_on: ["on_enter_pressed", "on_character_entered"] } } as const;
const typing = { placeholder: plain("Type"), focus_on_load: false, ...dispatching };
const options = [option("a"), { ...option("b"), description: plain("the second") }];
export const image = { type: "image", image_url: "https://example.com/a.png", alt_text: "A" } as const;
export const slackImage = { type: "image", slack_file: { id: "F1" }, alt_text: "A" } as const;
const filter = { include: ["im", "public"], exclude_bot_users: true, exclude_external_shared_channels: true } as const;

type Element = ActionsBlockElement | InputBlockElement | SectionBlockAccessory | ContextActionsBlockElement;
/** One of every element in @slack/types, with every field that it has. */
export const elementFixtures: Each<Element> = {
  button: {
    type: "button",
    action_id: "e",
    text: plain("Go"),
    value: "v",
    url: "https://a.example",
    style: "primary",
    confirm,
    accessibility_label: "Go",
  },
  overflow: { type: "overflow", action_id: "e", options: [{ ...option("a"), url: "https://a.example" }], confirm },
  workflow_button: {
    type: "workflow_button",
    action_id: "e",
    text: plain("Run"),
    style: "danger",
    accessibility_label: "Run",
    workflow: { trigger: { url: "https://a.example", customizable_input_parameters: [{ name: "n", value: "v" }] } },
  },
  checkboxes: {
    type: "checkboxes",
    action_id: "e",
    options,
    initial_options: options.slice(0, 1),
    confirm,
    focus_on_load: false,
  },
  radio_buttons: { type: "radio_buttons", action_id: "e", options, initial_option: option("a"), confirm, focus_on_load: false },
  static_select: { type: "static_select", action_id: "e", ...asking, options, initial_option: option("a") },
  multi_static_select: {
    type: "multi_static_select",
    action_id: "e",
    ...asking,
    option_groups: [{ label: plain("G"), options }],
    initial_options: [option("a")],
    max_selected_items: 2,
  },
  external_select: { type: "external_select", action_id: "e", ...asking, initial_option: option("a"), min_query_length: 1 },
  multi_external_select: {
    type: "multi_external_select",
    action_id: "e",
    ...asking,
    initial_options: [option("a")],
    min_query_length: 0,
    max_selected_items: 3,
  },
  users_select: { type: "users_select", action_id: "e", ...asking, initial_user: "U1" },
  multi_users_select: { type: "multi_users_select", action_id: "e", ...asking, initial_users: ["U1"], max_selected_items: 3 },
  channels_select: { type: "channels_select", action_id: "e", ...asking, initial_channel: "C1", response_url_enabled: false },
  multi_channels_select: {
    type: "multi_channels_select",
    action_id: "e",
    ...asking,
    initial_channels: ["C1"],
    max_selected_items: 3,
  },
  conversations_select: {
    type: "conversations_select",
    action_id: "e",
    ...asking,
    initial_conversation: "C1",
    default_to_current_conversation: true,
    response_url_enabled: false,
    filter: { ...filter, include: [...filter.include] },
  },
  multi_conversations_select: {
    type: "multi_conversations_select",
    action_id: "e",
    ...asking,
    initial_conversations: ["C1"],
    default_to_current_conversation: true,
    filter: { exclude_bot_users: true },
    max_selected_items: 3,
  },
  datepicker: { type: "datepicker", action_id: "e", ...asking, initial_date: "2026-03-24" },
  timepicker: { type: "timepicker", action_id: "e", ...asking, initial_time: "09:30", timezone: "Europe/Berlin" },
  datetimepicker: { type: "datetimepicker", action_id: "e", initial_date_time: 1_774_340_000, confirm, focus_on_load: false },
  plain_text_input: {
    type: "plain_text_input",
    action_id: "e",
    ...typing,
    dispatch_action_config: { trigger_actions_on: ["on_enter_pressed"] },
    initial_value: "x",
    multiline: true,
    min_length: 0,
    max_length: 3000,
  },
  email_text_input: { type: "email_text_input", action_id: "e", placeholder: plain("Type"), initial_value: "a@b.example" },
  url_text_input: { type: "url_text_input", action_id: "e", placeholder: plain("Type"), initial_value: "https://a.example" },
  number_input: {
    type: "number_input",
    action_id: "e",
    placeholder: plain("Type"),
    is_decimal_allowed: true,
    initial_value: "0.5",
    min_value: "-10",
    max_value: "5.5",
  },
  file_input: { type: "file_input", action_id: "e", filetypes: ["pdf"], max_files: 1 },
  rich_text_input: {
    type: "rich_text_input",
    action_id: "e",
    placeholder: plain("Type"),
    initial_value: richText({ type: "text", text: "x" }),
    min_lines: 1,
    max_lines: 100,
  },
  image,
  feedback_buttons: {
    type: "feedback_buttons",
    action_id: "e",
    positive_button: { text: plain("Good"), value: "+", accessibility_label: "Good" },
    negative_button: { text: plain("Bad"), value: "-" },
  },
  icon_button: {
    type: "icon_button",
    action_id: "e",
    icon: "trash",
    text: plain("Remove"),
    value: "v",
    confirm,
    accessibility_label: "Remove",
    visible_to_user_ids: ["U1"],
  },
};
