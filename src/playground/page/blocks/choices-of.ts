import type { MultiSelect, Select } from "@slack/types";
import type { PagePerson, PageView } from "../../page-contract.ts";

export type Choice = { value: string; words: string };
export type ChoiceGroup = { label: string | null; choices: Choice[] };

type Options = NonNullable<Extract<Select, { type: "static_select" }>["options"]>;

const fromOptions = (options: Options): Choice[] => options.map(({ value, text }) => ({ value: value ?? "", words: text.text }));
const fromPerson = ({ id, name }: PagePerson): Choice => ({ value: id, words: name });

/** What a select offers: its own options, or the people and conversations that this person can see. */
export const choicesOf = (element: Select | MultiSelect, view: PageView): ChoiceGroup[] => {
  const channels = view.conversations
    .filter(({ kind }) => kind === "channel")
    .map(({ id, name }) => ({ value: id, words: `#${name}` }));
  const dms = view.conversations.filter(({ kind }) => kind === "dm").map(({ id, name }) => ({ value: id, words: name }));
  switch (element.type) {
    case "static_select":
    case "multi_static_select":
      if (element.options) return [{ label: null, choices: fromOptions(element.options) }];
      return (element.option_groups ?? []).map(({ label, options }) => ({ label: label.text, choices: fromOptions(options) }));
    case "users_select":
    case "multi_users_select":
      return [{ label: null, choices: view.people.map(fromPerson) }];
    case "conversations_select":
    case "multi_conversations_select":
      return [
        { label: "Channels", choices: channels },
        { label: "Direct messages", choices: dms },
      ];
    case "channels_select":
    case "multi_channels_select":
      return [{ label: null, choices: channels }];
    default:
      return [];
  }
};
