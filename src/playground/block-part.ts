import type { ChartPart } from "./plain-figures.ts";

export type TextPart = { type: string; text: string; emoji?: boolean; verbatim?: boolean };
export type OptionPart = { text: TextPart; value?: string; url?: string; description?: TextPart };

/** A block, or an element of one, after the check: every field that the workspace itself reads. What it does not read is kept as sent. */
export type BlockPart = {
  type: string;
  block_id?: string;
  action_id?: string;
  text?: TextPart | string;
  title?: TextPart | string;
  rich_text_title?: BlockPart;
  subtitle?: TextPart;
  body?: TextPart;
  subtext?: TextPart;
  description?: TextPart | null;
  author_name?: string | null;
  provider_name?: string | null;
  caption?: string;
  rows?: BlockPart[][];
  chart?: ChartPart;
  tasks?: BlockPart[];
  details?: BlockPart;
  output?: BlockPart;
  sources?: BlockPart[];
  label?: TextPart;
  hint?: TextPart;
  alt_text?: string;
  fields?: TextPart[];
  accessory?: BlockPart;
  element?: BlockPart;
  elements?: BlockPart[];
  child_blocks?: BlockPart[];
  actions?: BlockPart[];
  placeholder?: TextPart;
  positive_button?: OptionPart;
  negative_button?: OptionPart;
  options?: OptionPart[];
  option_groups?: { label: TextPart; options: OptionPart[] }[];
  value?: string;
  url?: string;
  optional?: boolean;
  dispatch_action?: boolean;
  timezone?: string;
  min_length?: number;
  max_length?: number;
  initial_value?: string;
  initial_option?: OptionPart;
  initial_options?: OptionPart[];
  initial_user?: string;
  initial_users?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  user_id?: string;
  channel_id?: string;
  usergroup_id?: string;
  range?: string;
  fallback?: string;
  timestamp?: number;
  name?: string;
  visible_to_user_ids?: string[];
};

export const wordsOf = (text: TextPart | string | null | undefined): string =>
  typeof text === "string" ? text : (text?.text ?? "");

export const optionsOf = (element: BlockPart): OptionPart[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap((group) => group.options),
];

/** The two answers of `feedback_buttons`. */
export const opinionsOf = ({ positive_button: good, negative_button: bad }: BlockPart): OptionPart[] => [
  ...(good ? [good] : []),
  ...(bad ? [bad] : []),
];

/** The blocks with those inside of containers and carousels, in the order in which one reads them. */
export const allBlocks = (blocks: BlockPart[]): BlockPart[] =>
  blocks.flatMap((block) => {
    const inside = block.type === "carousel" ? block.elements : block.child_blocks;
    return [block, ...allBlocks(inside ?? [])];
  });

/** The elements of a block that a person can use. */
export function elementsOf(block: BlockPart): BlockPart[] {
  if (block.type === "card") return block.actions ?? [];
  if (block.type === "actions" || block.type === "context_actions") return block.elements ?? [];
  if (block.type === "input") return block.element ? [block.element] : [];
  return block.accessory && block.accessory.type !== "image" ? [block.accessory] : [];
}

/** Finds the element that an act names; undefined when the block was redrawn meanwhile. */
export function findElement(blocks: BlockPart[], blockId: string, actionId: string): BlockPart | undefined {
  const block = allBlocks(blocks).find((one) => one.block_id === blockId);
  return block && elementsOf(block).find((element) => element.action_id === actionId);
}

/** The blocks as this person sees them: some buttons are for some people alone. */
export const seenBy = (blocks: BlockPart[], user: string): BlockPart[] =>
  blocks.map((block) => ({
    ...block,
    ...(block.elements && { elements: block.elements.filter((one) => isSeenBy(one, user)) }),
    ...(block.child_blocks && { child_blocks: seenBy(block.child_blocks, user) }),
  }));

/** Whether this person sees an element; one that names nobody is for everybody. */
export const isSeenBy = ({ visible_to_user_ids: seers = [] }: BlockPart, user: string): boolean =>
  seers.length === 0 || seers.includes(user);
