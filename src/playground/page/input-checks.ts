import type { Block, InputBlock, KnownBlock } from "@slack/types";
import type { ElementValue, State } from "../act-contract.ts";

/** Spaces are for the app to judge. */
const isEmpty = (value: ElementValue): boolean => value === null || value.length === 0;

const isUrl = (text: string): boolean => /^https?:\/\/\S+\.\S+|^https?:\/\/localhost/.test(text);

const textTrouble = (text: string, element: InputBlock["element"]): string | null => {
  switch (element.type) {
    case "plain_text_input":
      if (text.length > (element.max_length ?? 3000))
        return `At most ${element.max_length ?? 3000} characters; these are ${text.length}.`;
      if (text.length < (element.min_length ?? 0)) return `At least ${element.min_length} characters; these are ${text.length}.`;
      return null;
    case "email_text_input":
      return /^\S+@\S+\.\S+$/.test(text) ? null : "Write an e-mail address, such as ana@example.com.";
    case "url_text_input":
      return isUrl(text) ? null : "Write a whole address, such as https://example.com/1.";
    case "number_input":
      if (Number.isNaN(Number(text))) return "Write a number, such as 12.";
      if (!element.is_decimal_allowed && !Number.isInteger(Number(text))) return "Write a whole number, such as 12.";
      if (element.min_value !== undefined && Number(text) < Number(element.min_value)) return `At least ${element.min_value}.`;
      if (element.max_value !== undefined && Number(text) > Number(element.max_value)) return `At most ${element.max_value}.`;
      return null;
    case "datepicker":
      return /^\d{4}-\d\d-\d\d$/.test(text) ? null : "Choose a day, such as 2026-03-24.";
    case "timepicker":
      return /^\d\d:\d\d$/.test(text) ? null : "Choose a time, such as 14:30.";
    default:
      return null;
  }
};

const manyTrouble = (values: string[], element: InputBlock["element"]): string | null => {
  const most = "max_selected_items" in element ? element.max_selected_items : undefined;
  return most !== undefined && values.length > most ? `At most ${most}; these are ${values.length}.` : null;
};

/** What is wrong with what stands in an input, as a sentence; null when nothing is. */
export const troubleOf = (block: InputBlock, value: ElementValue): string | null => {
  if (isEmpty(value)) return block.optional ? null : "This is needed.";
  if (value === null) return null;
  return typeof value === "string" ? textTrouble(value, block.element) : manyTrouble(value, block.element);
};

/** What a client checks before it submits a modal: block_id -> the sentence to show beside that input. Empty when all is well. */
export const inputTroubles = (blocks: Block[], state: State): Record<string, string> => {
  const troubles: Record<string, string> = {};
  for (const block of blocks as KnownBlock[]) {
    if (block.type !== "input" || !block.block_id || !("action_id" in block.element)) continue;
    const trouble = troubleOf(block, state[block.block_id]?.[block.element.action_id ?? ""] ?? null);
    if (trouble) troubles[block.block_id] = trouble;
  }
  return troubles;
};

/** What is wrong still of what was found wrong when it was submitted: an input that is mended says so at once, and no other is blamed before. */
export const stillWrong = (found: Record<string, string>, now: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.keys(found).flatMap((block) => (now[block] === undefined ? [] : [[block, now[block]]])));
