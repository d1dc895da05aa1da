import { richText } from "./element-values.ts";
import type { JsonObject } from "./json-object.ts";

/** The rich text that Slack's composer makes of what a person typed. */
export const typedBlocks = (text: string): JsonObject[] => [{ ...richText(""), block_id: "typed", elements: [section(text)] }];

const section = (text: string): JsonObject => ({
  type: "rich_text_section",
  elements: text
    .split(/(<[^<>]+>)/)
    .filter(Boolean)
    .map((piece) => typedPiece(piece)),
});

/** What stands in angle brackets: mentions by their sigil, anything else is a link with its label. */
function typedPiece(piece: string): JsonObject {
  const [, mark, id] = /^<([@#]|!subteam\^)([A-Z0-9]+)/.exec(piece) ?? [];
  if (mark === "@") return { type: "user", user_id: id };
  if (mark === "#") return { type: "channel", channel_id: id };
  if (mark) return { type: "usergroup", usergroup_id: id };
  const [, range] = /^<!(here|channel|everyone)\b/.exec(piece) ?? [];
  if (range) return { type: "broadcast", range };
  const [, url, label] = /^<([^\s|]+)(?:\|([^>]*))?>$/.exec(piece) ?? [];
  if (url) return { type: "link", url: unescaped(url), ...(label ? { text: unescaped(label) } : {}) };
  return { type: "text", text: unescaped(piece) };
}

const unescaped = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
