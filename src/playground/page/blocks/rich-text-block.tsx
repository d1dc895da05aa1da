import type { RichTextBlock as RichText, RichTextBlockElement, RichTextElement } from "@slack/types";
import type { ComponentChild } from "preact";
import { emojiNamed } from "../emoji-names.ts";
import { isSafeUrl } from "../mrkdwn.ts";
import { ChannelName, Moment, OuterLink, PersonName } from "../text-words.tsx";

const bare = (element: RichTextElement): ComponentChild => {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return isSafeUrl(element.url) ? (
        <OuterLink url={element.url} text={element.text ?? element.url} />
      ) : (
        (element.text ?? element.url)
      );
    case "user":
      return <PersonName id={element.user_id} />;
    case "channel":
      return <ChannelName id={element.channel_id} />;
    case "broadcast":
      return <span class="mention of-me">@{element.range}</span>;
    case "usergroup":
      return <span class="mention">@{element.usergroup_id}</span>;
    case "emoji":
      return emojiNamed(element.name);
    case "date":
      return <Moment seconds={element.timestamp} format={element.format} fallback={element.fallback ?? ""} url={null} />;
    case "color":
      return <code>{element.value}</code>;
    case "team":
      return element.team_id;
    default:
      return null;
  }
};

const styled = (element: RichTextElement, index: number): ComponentChild => {
  const style = element.style ?? {};
  let drawn = bare(element);
  if (style.code) drawn = <code>{drawn}</code>;
  if (style.bold) drawn = <strong>{drawn}</strong>;
  if (style.italic) drawn = <em>{drawn}</em>;
  if (style.strike) drawn = <s>{drawn}</s>;
  return <span key={index}>{drawn}</span>;
};

const part = (element: RichTextBlockElement, index: number): ComponentChild => {
  switch (element.type) {
    case "rich_text_section":
      return <p key={index}>{element.elements.map(styled)}</p>;
    case "rich_text_quote":
      return <blockquote key={index}>{element.elements.map(styled)}</blockquote>;
    case "rich_text_preformatted":
      return <pre key={index}>{element.elements.map(styled)}</pre>;
    case "rich_text_list": {
      const List = element.style === "ordered" ? "ol" : "ul";
      return (
        <List key={index} class={`indent-${Math.min(element.indent ?? 0, 4)}`}>
          {element.elements.map((line, at) => (
            <li key={at}>{line.elements.map(styled)}</li>
          ))}
        </List>
      );
    }
  }
};

export const RichTextBlock = ({ block }: { block: RichText }) => <div class="words">{block.elements.map(part)}</div>;
