import type { MrkdwnElement, PlainTextElement, PlainTextOption, RichTextBlock, RichTextElement } from "@slack/types";

/** One of each kind of a union, by its type. */
export type Each<Kind extends { type: string }> = { [Type in Kind["type"]]: Extract<Kind, { type: Type }> };

export const plain = (text: string): PlainTextElement => ({ type: "plain_text", text, emoji: false });
export const mrkdwn = (text: string): MrkdwnElement => ({ type: "mrkdwn", text, verbatim: true });
export const option = (text: string, value = text): PlainTextOption => ({ text: plain(text), value });
export const richText = (...elements: RichTextElement[]): RichTextBlock => ({
  type: "rich_text",
  elements: [{ type: "rich_text_section", elements }],
});
export const letters = (count: number) => "x".repeat(count);
export const times = <T>(count: number, one: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => one(place));
