import { createHash } from "node:crypto";
import type { ElementValue, State } from "./act-contract.ts";
import { allBlocks, type BlockPart, elementsOf, type OptionPart, optionsOf, type TextPart } from "./block-part.ts";
import type { JsonObject } from "./json-object.ts";
import type { World } from "./world.ts";

/** The option that the app offered in an external select, by the element's action_id and the option's value. */
type Offered = (actionId: string, value: string) => OptionPart | undefined;
type Reading = (value: ElementValue, element: BlockPart, offered: Offered) => JsonObject;

const one = (value: ElementValue): string | null => (Array.isArray(value) ? (value[0] ?? null) : value || null);
const many = (value: ElementValue): string[] => (Array.isArray(value) ? value : value ? [value] : []);

/** An option as Slack sends it back; its text comes as the app sent it. */
function option(element: BlockPart, value: string | null, offered: Offered): JsonObject | null {
  const initial = [element.initial_option, ...(element.initial_options ?? [])];
  const found = [...optionsOf(element), ...initial].find((each) => each?.value === value);
  if (found) return { ...found };
  if (value === null || !element.type.includes("external")) return null;
  return { ...(offered(element.action_id ?? "", value) ?? { text: plain(value), value }) };
}

const plain = (text: string): TextPart => ({ type: "plain_text", text, emoji: true });

const options: Reading = (value, element, offered) => ({
  selected_options: many(value).flatMap((each) => option(element, each, offered) ?? []),
});
const selected: Reading = (value, element, offered) => ({ selected_option: option(element, one(value), offered) });
const typed: Reading = (value) => ({ value: one(value) });

/** What each kind of element says of itself in `state.values`. */
const readings: Record<string, Reading> = {
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  rich_text_input: (value) => ({ rich_text_value: richText(one(value) ?? "") }),
  static_select: selected,
  external_select: selected,
  radio_buttons: selected,
  checkboxes: options,
  multi_static_select: options,
  multi_external_select: options,
  users_select: (value) => ({ selected_user: one(value) }),
  multi_users_select: (value) => ({ selected_users: many(value) }),
  conversations_select: (value) => ({ selected_conversation: one(value) }),
  multi_conversations_select: (value) => ({ selected_conversations: many(value) }),
  channels_select: (value) => ({ selected_channel: one(value) }),
  multi_channels_select: (value) => ({ selected_channels: many(value) }),
  datepicker: (value) => ({ selected_date: one(value) }),
  timepicker: (value, element) => ({ selected_time: one(value), ...(element.timezone ? { timezone: element.timezone } : {}) }),
  datetimepicker: (value) => ({ selected_date_time: one(value) === null ? null : Number(one(value)) }),
  file_input: (value) => ({ files: many(value).map(fileJson) }),
};

/** A file that a person put in, by its name alone: its bytes are nowhere. */
function fileJson(name: string): JsonObject {
  const id = `F${createHash("sha1").update(name).digest("hex").slice(0, 8).toUpperCase()}`;
  return { id, name, mimetype: "application/octet-stream", url_private: `https://files.local/files-pri/${id}/${name}` };
}

/** A rich text of one paragraph. */
export const richText = (text: string): JsonObject => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements: text ? [{ type: "text", text }] : [] }],
});

/** Whether the element holds a value (a button and an overflow menu do not). */
export const holdsValue = (element: BlockPart): boolean => element.type in readings;

/** What the element starts with. */
function initialValue(element: BlockPart): ElementValue {
  const several = element.initial_users ?? element.initial_conversations ?? element.initial_channels;
  if (several) return several;
  if (element.initial_options) return element.initial_options.flatMap((each) => each.value ?? []);
  const single = element.initial_value ?? element.initial_option?.value ?? element.initial_user ?? element.initial_conversation;
  const later = element.initial_channel ?? element.initial_date ?? element.initial_time ?? element.initial_date_time?.toString();
  return single ?? later ?? null;
}

/** The element's present value: what was put in, else what it started with. */
export const presentValue = (inputs: State, block: BlockPart, element: BlockPart): ElementValue => {
  const given = inputs[block.block_id ?? ""]?.[element.action_id ?? ""];
  return given === undefined ? initialValue(element) : given;
};

/** What the element says of itself: its `state.values` entry without the type. */
export const reading = (element: BlockPart, value: ElementValue, offered: Offered): JsonObject =>
  readings[element.type]?.(value, element, offered) ?? {};

/** What this person was offered in external selects. */
export const offeredTo =
  ({ offered }: World, user: string): Offered =>
  (actionId, value) =>
    offered.get(`${user} ${actionId} ${value}`);

/** `state.values` of a view or message: block_id -> action_id -> entry. */
export function stateValues(blocks: BlockPart[], inputs: State, offered: Offered): Record<string, JsonObject> {
  const values: Record<string, JsonObject> = {};
  for (const block of allBlocks(blocks)) {
    for (const element of elementsOf(block).filter(holdsValue)) {
      const entry = { type: element.type, ...reading(element, presentValue(inputs, block, element), offered) };
      values[block.block_id ?? ""] = { ...values[block.block_id ?? ""], [element.action_id ?? ""]: entry };
    }
  }
  return values;
}
