import { conversationFilter } from "./block-objects.ts";
import { all, initialAmongOptions, needsOneOf, notBoth } from "./block-relations.ts";
import { flag, list, type Rule, whole } from "./block-rules.ts";
import { confirm, id, option, optionGroup, plain } from "./block-texts.ts";
import { element } from "./element-buttons.ts";

const asking = { placeholder: plain(150), focus_on_load: flag, confirm };
const several = { ...asking, max_selected_items: whole(1) };
const offered = { options: list(option("plain"), 1, 100), option_groups: list(optionGroup, 1, 100) };
const loaded = { min_query_length: whole(0) };
const ids = list(id, 1, 100);
const initialOptions = list(option("plain"), 1, 100);
const conversations = { default_to_current_conversation: flag, filter: conversationFilter };
const eitherWay = all(needsOneOf("options", "option_groups"), notBoth("options", "option_groups"));

const one: Record<string, Record<string, Rule>> = {
  external_select: { ...loaded, initial_option: option("plain") },
  users_select: { initial_user: id },
  channels_select: { initial_channel: id, response_url_enabled: flag },
  conversations_select: { ...conversations, initial_conversation: id, response_url_enabled: flag },
};

const many: Record<string, Record<string, Rule>> = {
  multi_external_select: { ...loaded, initial_options: initialOptions },
  multi_users_select: { initial_users: ids },
  multi_channels_select: { initial_channels: ids },
  multi_conversations_select: { ...conversations, initial_conversations: ids },
};

const elements = (kinds: Record<string, Record<string, Rule>>, common: Record<string, Rule>): Record<string, Rule> =>
  Object.fromEntries(Object.entries(kinds).map(([type, fields]) => [type, element(type, { ...common, ...fields })]));

/** Menus, of one thing or of many. */
export const selects: Record<string, Rule> = {
  ...elements(one, asking),
  ...elements(many, several),
  static_select: element(
    "static_select",
    { ...asking, ...offered, initial_option: option("plain") },
    all(eitherWay, initialAmongOptions("initial_option")),
  ),
  multi_static_select: element(
    "multi_static_select",
    { ...several, ...offered, initial_options: initialOptions },
    all(eitherWay, initialAmongOptions("initial_options")),
  ),
};

const boxes = { "options!": list(option("mrkdwn"), 1, 10), confirm, focus_on_load: flag };

/** Boxes to tick. */
export const choices: Record<string, Rule> = {
  radio_buttons: element("radio_buttons", { ...boxes, initial_option: option("mrkdwn") }, initialAmongOptions("initial_option")),
  checkboxes: element(
    "checkboxes",
    { ...boxes, initial_options: list(option("mrkdwn"), 1, 10) },
    initialAmongOptions("initial_options"),
  ),
};
