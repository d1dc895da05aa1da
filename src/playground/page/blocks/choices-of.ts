import type { MultiSelect, Select } from "@slack/types";
import type { Conversation, PagePerson, PageView } from "../../page-contract.ts";

/** `hint` is the description of an option. */
export type Choice = { value: string; words: string; hint?: string };
export type ChoiceGroup = { label: string | null; choices: Choice[] };

type OptionWords = { text: { text: string }; value?: string; description?: { text: string } };
type Filter = Extract<Select, { type: "conversations_select" }>["filter"];

export const fromOptions = (options: OptionWords[]): Choice[] =>
  options.map(({ value = "", text, description }) => ({
    value,
    words: text.text,
    ...(description && { hint: description.text }),
  }));
const fromPerson = ({ id, name }: PagePerson): Choice => ({ value: id, words: name });
const fromConversation = ({ id, kind, name }: Conversation): Choice => ({
  value: id,
  words: kind === "channel" ? `#${name}` : name,
});

/** What Slack calls the kinds of conversations. */
const kindOf = ({ kind, isPrivate }: Conversation) => {
  if (kind === "channel") return isPrivate ? "private" : "public";
  return kind === "dm" ? "im" : "mpim";
};

/** Whom the filter lets pass; which channels are shared with others is not known here. */
const passing = (conversations: Conversation[], filter: Filter): Conversation[] =>
  conversations.filter((one) => {
    if (filter?.include && !filter.include.includes(kindOf(one))) return false;
    return !(filter?.exclude_bot_users && one.isWithBot);
  });

const conversationGroups = (conversations: Conversation[]): ChoiceGroup[] => {
  const isChannel = ({ kind }: Conversation) => kind === "channel";
  const groups = [
    { label: "Channels", choices: conversations.filter(isChannel).map(fromConversation) },
    { label: "Direct messages", choices: conversations.filter((one) => !isChannel(one)).map(fromConversation) },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
};

/** What a select offers: its own options, or the people and conversations that this person can see. What an external one offers is asked for. */
export const choicesOf = (element: Select | MultiSelect, view: PageView): ChoiceGroup[] => {
  switch (element.type) {
    case "static_select":
    case "multi_static_select":
      if (element.options) return [{ label: null, choices: fromOptions(element.options) }];
      return (element.option_groups ?? []).map(({ label, options }) => ({ label: label.text, choices: fromOptions(options) }));
    case "users_select":
    case "multi_users_select":
      return [{ label: null, choices: view.people.filter(({ isDeactivated }) => !isDeactivated).map(fromPerson) }];
    case "conversations_select":
    case "multi_conversations_select":
      return conversationGroups(passing(view.conversations, element.filter));
    case "channels_select":
    case "multi_channels_select":
      return [{ label: null, choices: passing(view.conversations, { include: ["public"] }).map(fromConversation) }];
    default:
      return [];
  }
};
