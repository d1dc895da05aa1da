import type {
  ActionsBlockElement,
  Block,
  ContextActionsBlockElement,
  InputBlockElement,
  KnownBlock,
  SectionBlockAccessory,
} from "@slack/types";
import type { ElementValue, State } from "../act-contract.ts";
import { wordsOfRichText } from "./blocks/rich-words.ts";

/** Anything interactive or pictured that stands in a block. */
export type BlockElement = ActionsBlockElement | InputBlockElement | SectionBlockAccessory | ContextActionsBlockElement;

const asList = (values: (string | undefined)[] | undefined): string[] => (values ?? []).filter((value) => value !== undefined);

/** What an element holds before anybody touched it; undefined for those which hold nothing (buttons, menus, pictures). */
export const initialValue = (element: BlockElement): ElementValue | undefined => {
  switch (element.type) {
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return element.initial_value ?? null;
    case "rich_text_input":
      return element.initial_value ? wordsOfRichText(element.initial_value) : null;
    case "file_input":
      return [];
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return element.initial_option?.value ?? null;
    case "multi_static_select":
    case "multi_external_select":
    case "checkboxes":
      return asList(element.initial_options?.map((option) => option.value));
    case "users_select":
      return element.initial_user ?? null;
    case "conversations_select":
      return element.initial_conversation ?? null;
    case "channels_select":
      return element.initial_channel ?? null;
    case "multi_users_select":
      return asList(element.initial_users);
    case "multi_conversations_select":
      return asList(element.initial_conversations);
    case "multi_channels_select":
      return asList(element.initial_channels);
    case "datepicker":
      return element.initial_date ?? null;
    case "timepicker":
      return element.initial_time ?? null;
    case "datetimepicker":
      return element.initial_date_time === undefined ? null : String(element.initial_date_time);
    default:
      return undefined;
  }
};

/** The blocks with those that stand in containers. */
const withChildren = (blocks: Block[]): Block[] =>
  (blocks as KnownBlock[]).flatMap((block) => [block, ...(block.type === "container" ? withChildren(block.child_blocks) : [])]);

const elementsOf = (block: Block): BlockElement[] => {
  const known = block as KnownBlock;
  if (known.type === "input") return [known.element];
  if (known.type === "actions") return known.elements;
  if (known.type === "section" && known.accessory) return [known.accessory];
  return [];
};

/** All that the elements of these blocks hold now: what the person put in, else what they began with. Sent along with every press and submit. */
export const stateOf = (blocks: Block[], entered: State): State => {
  const state: State = {};
  for (const block of withChildren(blocks)) {
    for (const element of elementsOf(block)) {
      const initial = initialValue(element);
      if (initial === undefined || !block.block_id || !("action_id" in element) || !element.action_id) continue;
      const touched = entered[block.block_id]?.[element.action_id];
      state[block.block_id] = { ...state[block.block_id], [element.action_id]: touched === undefined ? initial : touched };
    }
  }
  return state;
};
