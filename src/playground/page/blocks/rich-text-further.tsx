import type { RichTextElement } from "@slack/types";
import type { ComponentChild } from "preact";
import { isSafeUrl } from "../mrkdwn.ts";
import { ChannelName, OuterLink, PersonName } from "../named-words.tsx";

/** An inline element that the reference has, and @slack/types has not. */
export type FurtherInline = {
  type: string;
  style?: RichTextElement["style"];
  text?: string;
  label?: string;
  url?: string;
  user_id?: string;
  channel_id?: string;
  file_id?: string;
  index?: number;
  details?: { title?: string };
  color?: string;
  salesforce_field_label?: string;
};

/** What it is called where it brings no words of its own. */
const nouns: Record<string, string> = {
  canvas: "canvas",
  canvas_message_unfurl: "message in a canvas",
  file: "file",
  list_record: "record of a list",
  message_mention: "message",
  salesforce_data_field: "field of a record",
  workflow_mention: "workflow",
};

const wordsFor = ({ type, text, label, salesforce_field_label: field, file_id: file }: FurtherInline): string =>
  text ?? label ?? field ?? [nouns[type] ?? type, file].filter((word) => word).join(" ");

const citationWords = ({ index, text, details }: FurtherInline): string =>
  [`[${index}]`, text, details?.title && `(${details.title})`].filter((word) => word).join(" ");

/** Drawn by its words; where it leads somewhere, as a link. An unknown one is named by its type. */
export const furtherInline = (element: FurtherInline): ComponentChild => {
  const { type, url, user_id: user, channel_id: channel } = element;
  if (type === "canvas_user_mention" && user) return <PersonName id={user} />;
  if (type === "tag") return <span class={`inline-tag is-${element.color ?? "gray"}`}>{wordsFor(element)}</span>;
  const words = type === "citation" ? citationWords(element) : wordsFor(element);
  if (url && isSafeUrl(url)) return <OuterLink url={url} text={words} />;
  return (
    <span class="mention">
      {words}
      {channel && (
        <>
          {" in "}
          <ChannelName id={channel} />
        </>
      )}
    </span>
  );
};
