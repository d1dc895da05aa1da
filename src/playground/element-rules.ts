import { anything, flag, list, matching, needsOneOf, oneOf, type Rule, shape, within, words } from "./block-rules.ts";
import {
  confirm,
  eitherOptionsOrGroups,
  id,
  initialAmongOptions,
  option,
  plain,
  selectOptions,
  text,
  url,
} from "./block-texts.ts";

const named = (type: string) => ({ "type!": oneOf(type), action_id: id });
const asking = { placeholder: plain(150), focus_on_load: flag, confirm };
const ids = list(words(255, 1), 1, 100);
const several = { max_selected_items: within(1, 100) };
const date = matching(/^\d{4}-\d\d-\d\d$/, "a date such as 2026-03-24");
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, "a time such as 09:30");
const filter = shape({ include: anything, exclude_external_shared_channels: flag, exclude_bot_users: flag });
const dispatch = shape({ trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), 1, 2) });
const lengths = { min_length: within(0, 3000), max_length: within(1, 3000) };

const both =
  (...rules: Rule[]): Rule =>
  (value, at) =>
    rules.flatMap((rule) => rule(value, at));

const button = shape({
  ...named("button"),
  "text!": plain(75),
  value: words(2000),
  url,
  style: oneOf("primary", "danger"),
  confirm,
  accessibility_label: words(75),
});

const image = shape(
  { "type!": oneOf("image"), image_url: url, slack_file: anything, "alt_text!": words(2000) },
  needsOneOf("image_url", "slack_file"),
);

const overflow = shape({ ...named("overflow"), "options!": list(option("plain", true), 1, 5), confirm });

const selects: Record<string, Rule> = {
  static_select: shape(
    { ...named("static_select"), ...asking, ...selectOptions, initial_option: option("plain") },
    both(eitherOptionsOrGroups, initialAmongOptions),
  ),
  multi_static_select: shape(
    { ...named("multi_static_select"), ...asking, ...several, ...selectOptions, initial_options: list(option("plain"), 1, 100) },
    eitherOptionsOrGroups,
  ),
  external_select: shape({
    ...named("external_select"),
    ...asking,
    initial_option: option("plain"),
    min_query_length: within(0, 100),
  }),
  multi_external_select: shape({
    ...named("multi_external_select"),
    ...asking,
    ...several,
    initial_options: list(option("plain"), 1, 100),
    min_query_length: within(0, 100),
  }),
  users_select: shape({ ...named("users_select"), ...asking, initial_user: id }),
  multi_users_select: shape({ ...named("multi_users_select"), ...asking, ...several, initial_users: ids }),
  channels_select: shape({ ...named("channels_select"), ...asking, initial_channel: id, response_url_enabled: flag }),
  multi_channels_select: shape({ ...named("multi_channels_select"), ...asking, ...several, initial_channels: ids }),
  conversations_select: shape({
    ...named("conversations_select"),
    ...asking,
    initial_conversation: id,
    default_to_current_conversation: flag,
    response_url_enabled: flag,
    filter,
  }),
  multi_conversations_select: shape({
    ...named("multi_conversations_select"),
    ...asking,
    ...several,
    initial_conversations: ids,
    default_to_current_conversation: flag,
    filter,
  }),
};

const choices: Record<string, Rule> = {
  radio_buttons: shape(
    {
      ...named("radio_buttons"),
      "options!": list(option("mrkdwn"), 1, 10),
      initial_option: option("mrkdwn"),
      confirm,
      focus_on_load: flag,
    },
    initialAmongOptions,
  ),
  checkboxes: shape({
    ...named("checkboxes"),
    "options!": list(option("mrkdwn"), 1, 10),
    initial_options: list(option("mrkdwn"), 1, 10),
    confirm,
    focus_on_load: flag,
  }),
  datepicker: shape({ ...named("datepicker"), ...asking, initial_date: date }),
  timepicker: shape({ ...named("timepicker"), ...asking, initial_time: time, timezone: words(255, 1) }),
};

const datetimepicker = shape({
  ...named("datetimepicker"),
  initial_date_time: within(1_000_000_000, 9_999_999_999),
  confirm,
  focus_on_load: flag,
});

const typing = { placeholder: plain(150), focus_on_load: flag, dispatch_action_config: dispatch };

const inputs: Record<string, Rule> = {
  plain_text_input: shape({ ...named("plain_text_input"), ...typing, ...lengths, initial_value: words(3000), multiline: flag }),
  email_text_input: shape({ ...named("email_text_input"), ...typing, initial_value: words(3000) }),
  url_text_input: shape({ ...named("url_text_input"), ...typing, initial_value: words(3000) }),
  number_input: shape({
    ...named("number_input"),
    ...typing,
    "is_decimal_allowed!": flag,
    initial_value: words(3000),
    min_value: words(100),
    max_value: words(100),
  }),
  file_input: shape({ ...named("file_input"), filetypes: list(words(50, 1), 0, 100), max_files: within(1, 10) }),
};

const richTextInput = shape({ ...named("rich_text_input"), ...typing, initial_value: anything });

const workflowButton = shape({
  ...named("workflow_button"),
  "text!": plain(75),
  "workflow!": anything,
  style: oneOf("primary", "danger"),
  accessibility_label: words(75),
});

const pressed = { button, overflow, workflow_button: workflowButton };

/** What may stand in each kind of place. */
export const elementsIn = {
  actions: { ...pressed, ...selects, ...choices, datetimepicker, rich_text_input: richTextInput },
  accessory: { ...pressed, ...selects, ...choices, image },
  input: { ...selects, ...choices, ...inputs, datetimepicker, rich_text_input: richTextInput },
  context: { image, ...{ plain_text: text(3000), mrkdwn: text(3000) } },
  contextActions: {
    feedback_buttons: shape({ ...named("feedback_buttons"), "positive_button!": anything, "negative_button!": anything }),
    icon_button: shape({
      ...named("icon_button"),
      "icon!": oneOf("trash"),
      "text!": plain(75),
      value: words(2000),
      confirm,
      accessibility_label: words(75),
      visible_to_user_ids: list(id, 0, 10),
    }),
  },
} satisfies Record<string, Record<string, Rule>>;
