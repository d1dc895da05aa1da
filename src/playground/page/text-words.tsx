import type { TextObject } from "@slack/types";
import { emojiNamed, emojiWords } from "./emoji-words.ts";
import { type Paragraph, paragraphsOf, type Words } from "./mrkdwn.ts";
import { personNamed, usePage } from "./page-context.ts";
import { slackDate } from "./slack-date.ts";

export const OuterLink = ({ url, text }: { url: string; text: string }) => (
  <a href={url} title={url} target="_blank" rel="noopener noreferrer">
    {text}
  </a>
);

export const PersonName = ({ id, label = null }: { id: string; label?: string | null }) => {
  const { view } = usePage();
  const name = personNamed(view, id)?.name ?? label ?? id;
  return <span class={id === view.me.id ? "mention of-me" : "mention"}>@{name}</span>;
};

export const ChannelName = ({ id, label = null }: { id: string; label?: string | null }) => {
  const { view } = usePage();
  return <span class="mention">#{view.conversations.find((one) => one.id === id)?.name ?? label ?? id}</span>;
};

const GroupName = ({ id }: { id: string }) => {
  const group = usePage().view.usergroups.find((one) => one.id === id);
  return (
    <span class="mention" title={group?.name}>
      @{group?.handle ?? "group"}
    </span>
  );
};

export const Moment = (props: { seconds: number; format: string; fallback: string; url: string | null }) => {
  const { view } = usePage();
  const words = slackDate(props, view.now, view.me.zone);
  if (props.url) return <OuterLink url={props.url} text={words} />;
  return <time dateTime={new Date(props.seconds * 1000).toISOString()}>{words}</time>;
};

const Run = ({ words }: { words: Words }) => {
  switch (words.is) {
    case "text":
      return <>{words.text}</>;
    case "bold":
      return <strong>{words.of.map(run)}</strong>;
    case "italic":
      return <em>{words.of.map(run)}</em>;
    case "strike":
      return <s>{words.of.map(run)}</s>;
    case "code":
      return <code>{words.text}</code>;
    case "link":
      return <OuterLink url={words.url} text={words.text} />;
    case "user":
      return <PersonName id={words.id} label={words.label} />;
    case "channel":
      return <ChannelName id={words.id} label={words.label} />;
    case "group":
      return <GroupName id={words.id} />;
    case "call":
      return <span class="mention of-me">{words.text}</span>;
    case "date":
      return <Moment {...words} />;
    case "emoji":
      return <>{emojiNamed(words.name)}</>;
  }
};

const run = (words: Words, index: number) => <Run key={index} words={words} />;

const paragraph = (one: Paragraph, index: number) => {
  if (one.is === "preformatted") return <pre key={index}>{one.text}</pre>;
  if (one.is === "quote") return <blockquote key={index}>{one.of.map(run)}</blockquote>;
  return <p key={index}>{one.of.map(run)}</p>;
};

/** mrkdwn as elements; nothing of it is ever read as HTML. */
export const Mrkdwn = ({ text }: { text: string }) => <>{paragraphsOf(text).map(paragraph)}</>;

/** A text object of Block Kit, plain or mrkdwn. */
export const TextWords = ({ text }: { text: TextObject }) => (
  <div class="words">{text.type === "mrkdwn" ? <Mrkdwn text={text.text} /> : <p>{emojiWords(text.text)}</p>}</div>
);
