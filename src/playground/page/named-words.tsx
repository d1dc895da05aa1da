import type { ComponentChildren } from "preact";
import { personNamed, usePage } from "./page-context.ts";
import { slackDate } from "./slack-date.ts";

export const OuterLink = ({ url, text }: { url: string; text: ComponentChildren }) => (
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

export const GroupName = ({ id }: { id: string }) => {
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
