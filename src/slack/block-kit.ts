import type {
  Button,
  ContainerBlock,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  Option,
  Overflow,
  PlainTextElement,
  RichTextBlock,
  RichTextText,
  SectionBlock,
} from "@slack/types";
import { asEscaped } from "../domain/ask-text.ts";
import { cut } from "../domain/cut.ts";

export { cut } from "../domain/cut.ts";

export type MessageBlock = KnownBlock | ChartBlock;

/** Bars for each series, one for each category. @slack/types has no such block yet. */
export type Chart = {
  type: "bar";
  series: { name: string; data: { label: string; value: number }[] }[];
  axis_config: { categories: string[]; y_label?: string };
};
type ChartBlock = { type: "data_visualization"; block_id?: string; title: string; chart: Chart };

/** What is posted: `text` tells all of it to screen readers and notifications. `plainer`: the same in older blocks, where Slack refuses newer ones. */
export type Message<Of = MessageBlock> = { text: string; blocks: Of[]; plainer?: KnownBlock[] };

/** Words of people go into plain text and rich text alone, where Slack reads no formatting, no mention and no link out of them. */
export const plain = (text: string): PlainTextElement => ({ type: "plain_text", text, emoji: false });

/** Top-level text, and mrkdwn of our own making, still read "<!channel>" and links: what is not ours is escaped there. */
export const escaped = asEscaped;

/** In plain text backticks would be seen: what is to be typed stands in quotes there. */
export const quotedCode = (text: string) => text.replaceAll("`", '"');

/** chat.update refuses texts of more than 4,000 characters. */
const mostText = 3_800;
/** What escaping can make of one character: "&amp;". */
const longestEscape = 5;

/** Top-level text: plain words, escaped, and cut where that makes them longer than Slack takes. */
export const told = (text: string) =>
  escaped(text).length > mostText ? escaped(cut(text, mostText / longestEscape)) : escaped(text);

/** Top-level text of many lines: as many as fit, and how many there are besides, with what shows them. */
export function toldInLines(lines: (string | undefined)[], rest = "/queue"): string {
  const all = lines.filter((one) => one !== undefined).map(escaped);
  const fitting: string[] = [];
  let length = 0;
  for (const one of all) {
    length += one.length + 1;
    if (length > mostText) return [...fitting, `and ${all.length - fitting.length} more: ${rest}`].join("\n");
    fitting.push(one);
  }
  return fitting.join("\n");
}

export const header = (text: string): HeaderBlock => ({ type: "header", text: plain(cut(text, 150)) });
export const sentence = (text: string): SectionBlock => ({ type: "section", text: plain(cut(text, 3000)) });
export const muted = (...texts: string[]): ContextBlock => ({
  type: "context",
  elements: texts.map((text) => plain(cut(text, 1000))),
});
/** A channel goes by its name, which Slack alone knows: `before` is ours, and nothing of it is anybody's words. */
export const mutedChannel = (before: string, channel: string): ContextBlock => ({
  type: "context",
  elements: [{ type: "mrkdwn", text: `${before} <#${channel}>` }],
});
/** The same in a sentence, whose other words are ours as well. */
export const sentenceAbout = (before: string, channel: string, behind: string): SectionBlock => ({
  type: "section",
  text: { type: "mrkdwn", text: `${before} <#${channel}> ${behind}` },
});
/** Under a title by which it can be folded away; ten blocks at most. One of the newer blocks, which not every Slack takes. */
export const foldable = (
  title: string,
  child_blocks: ContainerBlock["child_blocks"],
  default_collapsed: boolean,
): ContainerBlock => ({
  type: "container",
  title: plain(cut(title, 150)),
  child_blocks,
  width: "full",
  is_collapsible: true,
  default_collapsed,
});
/** In messages alone, two of them at most. One of the newer blocks, which not every Slack takes; what it shows stands in words elsewhere. */
export const chart = (title: string, drawn: Chart): ChartBlock => ({
  type: "data_visualization",
  title: cut(title, 50),
  chart: drawn,
});
export const divider: KnownBlock = { type: "divider" };

type Style = "bold" | "strike" | "code" | "italic";
export const words = (text: string, ...styles: Style[]): RichTextText => ({
  type: "text",
  text,
  ...(styles.length > 0 && { style: Object.fromEntries(styles.map((style) => [style, true])) }),
});
export const paragraph = (...elements: RichTextText[]): RichTextBlock => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
/** To be copied as it stands. */
export const code = (text: string): RichTextBlock => ({
  type: "rich_text",
  elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
});
/** Lines of ours, one below the other. */
export const list = (lines: string[]): RichTextBlock => ({
  type: "rich_text",
  elements: [
    {
      type: "rich_text_list",
      style: "bullet",
      elements: lines.map((line) => ({ type: "rich_text_section", elements: [words(line)] })),
    },
  ],
});
/** A sentence of ours, and what somebody said set off below it. */
export const quoting = (before: RichTextText[], quoted: string | undefined): RichTextBlock => ({
  type: "rich_text",
  elements: [
    { type: "rich_text_section", elements: before },
    ...(quoted ? [{ type: "rich_text_quote" as const, elements: [words(quoted)] }] : []),
  ],
});

export const button = (text: string, action_id: string, value: string, more: Partial<Button> = {}): Button => ({
  type: "button",
  text: plain(cut(text, 75)),
  action_id,
  value,
  ...more,
});
/** Of many that are called alike, told apart by whoever hears them: "Change: You work Monday to Friday". */
export const about = (says: string, of: string) => ({ accessibility_label: cut(`${says}: ${of}`, 75) });
export const option = (text: string, value: string): Option & { text: PlainTextElement } => ({
  text: plain(cut(text, 75)),
  value,
});
export const overflow = (action_id: string, options: Option[]): Overflow => ({
  type: "overflow",
  action_id,
  options: options as Overflow["options"],
});

/** With whoever decides: when they want to be reminded of it. */
export const revisitInput: InputBlock = {
  type: "input",
  block_id: "revisit",
  optional: true,
  label: plain("Look at it again on"),
  hint: plain("You are told once, at your first opening of that day or after it."),
  element: { type: "datepicker", action_id: "revisit" },
};
