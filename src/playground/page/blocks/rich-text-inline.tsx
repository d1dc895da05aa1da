import type { RichTextElement } from "@slack/types";
import type { ComponentChild } from "preact";
import { emojiNamed } from "../emoji-words.ts";
import { isSafeUrl } from "../mrkdwn.ts";
import { ChannelName, Moment, OuterLink, PersonName } from "../named-words.tsx";
import { type FurtherInline, furtherInline } from "./rich-text-further.tsx";

type Emoji = Extract<RichTextElement, { type: "emoji" }>;

const emojiOf = ({ name, unicode, url }: Emoji): ComponentChild => {
  if (url && isSafeUrl(url)) return <img class="emoji" src={url} alt={`:${name}:`} referrerpolicy="no-referrer" />;
  const points = (unicode ?? "").split("-").map((point) => Number.parseInt(point, 16));
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : emojiNamed(name);
};

const linkOf = (url: string, words: string): ComponentChild =>
  isSafeUrl(url) ? <OuterLink url={url} text={words} /> : `${words} (${url})`;

const bare = (element: RichTextElement): ComponentChild => {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return linkOf(element.url, element.text ?? element.url);
    case "user":
      return <PersonName id={element.user_id} />;
    case "channel":
      return <ChannelName id={element.channel_id} />;
    case "broadcast":
      return <span class="mention of-me">@{element.range}</span>;
    case "usergroup":
      return <span class="mention">@{element.usergroup_id}</span>;
    case "team":
      return <span class="mention">{element.team_id}</span>;
    case "emoji":
      return emojiOf(element);
    case "date": {
      const { timestamp: seconds, format, fallback = "", url } = element;
      return <Moment {...{ seconds, format, fallback }} url={url && isSafeUrl(url) ? url : null} />;
    }
    case "color":
      return (
        <code>
          <span class="swatch" style={{ background: element.value }} aria-hidden="true" /> {element.value}
        </code>
      );
    default:
      return furtherInline(element);
  }
};

type Styles = NonNullable<RichTextElement["style"]> & { highlight?: boolean; client_highlight?: boolean };

/** One piece of a line of rich text, with the marks it carries. */
export const styledInline = (element: RichTextElement | FurtherInline, index: number): ComponentChild => {
  const style: Styles = element.style ?? {};
  let drawn = bare(element as RichTextElement);
  if (style.code) drawn = <code>{drawn}</code>;
  if (style.bold) drawn = <strong>{drawn}</strong>;
  if (style.italic) drawn = <em>{drawn}</em>;
  if (style.strike) drawn = <s>{drawn}</s>;
  if (style.underline) drawn = <u>{drawn}</u>;
  if (style.highlight || style.client_highlight) drawn = <mark>{drawn}</mark>;
  return <span key={index}>{drawn}</span>;
};
