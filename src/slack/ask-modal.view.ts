import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { mostOptionCharacters, mostOptions } from "../domain/ask-text.ts";
import { moreInputs, type SilenceChoice } from "./ask-more.view.ts";
import { button, muted, option, plain, sentence } from "./block-kit.ts";

/** What somebody has put into the form so far, or what it begins with. `isFull`: with everything that can be said of an ask. */
export type AskDraft = {
  kind: "review" | "decision";
  readers: string[];
  group?: ChosenGroup;
  ask: string;
  link: string;
  isFull: boolean;
  silence: SilenceChoice;
};
/** A group of the workspace: its id at Slack, and its name. */
export type ChosenGroup = { id: string; name: string };

const emptyDraft: AskDraft = { kind: "review", readers: [], ask: "", link: "", isFull: false, silence: "wait" };

/** `prospects` says of each reader roughly when, before anybody is asked; `missing`, what would make the ask easier to judge. */
export function askModal(begun: Partial<AskDraft> = {}, prospects: string[] = [], missing: string[] = []): ModalView {
  const draft = { ...emptyDraft, ...begun };
  return {
    type: "modal",
    callback_id: "ask",
    private_metadata: JSON.stringify({ isFull: draft.isFull, missing }),
    title: plain("Ask"),
    submit: plain(missing.length > 0 ? "Send anyway" : "Ask"),
    close: plain("Cancel"),
    blocks: [
      ...missingView(missing),
      kindInput(draft.kind),
      readersInput(draft.readers),
      groupInput(draft.group),
      ...(prospects.length > 0 ? [muted(prospects.join(" · "))] : []),
      askInput(draft),
      linkInput(draft.link),
      ...(draft.kind === "decision" ? [optionsInput] : []),
      ...(draft.isFull ? moreInputs(draft) : [more]),
    ],
  };
}

const missingView = (missing: string[]): KnownBlock[] =>
  missing.length === 0
    ? []
    : [
        sentence("It would be easier to judge with a little more. Add it, or send it anyway."),
        ...missing.map((one) => muted(one)),
      ];

const more: KnownBlock = {
  type: "actions",
  block_id: "more",
  elements: [button("Say more: what you would do, due, minutes, on silence", "ask-form/more", "more")],
};

export const receiptModal = (receipt: string): ModalView => ({
  type: "modal",
  title: plain("Asked"),
  close: plain("Close"),
  blocks: receipt.split("\n").map((line) => sentence(line.replaceAll("`", '"'))),
});

const kinds = {
  review: option("A review: somebody looks and judges", "review"),
  decision: option("A decision: somebody chooses, or answers in their own words", "decision"),
};

const kindInput = (kind: AskDraft["kind"]): InputBlock => ({
  type: "input",
  block_id: "kind",
  dispatch_action: true,
  label: plain("What do you need?"),
  element: { type: "radio_buttons", action_id: "ask-form/kind", options: Object.values(kinds), initial_option: kinds[kind] },
});

const readersInput = (readers: string[]): InputBlock => ({
  type: "input",
  block_id: "readers",
  optional: true,
  dispatch_action: true,
  label: plain("Of whom?"),
  hint: plain("Each of them gets a request of their own; five at most."),
  element: {
    type: "multi_users_select",
    action_id: "ask-form/readers",
    max_selected_items: 5,
    ...(readers.length > 0 && { initial_users: readers }),
  },
});

/** The groups are looked for as one types: there may be many. */
const groupInput = (group: ChosenGroup | undefined): InputBlock => ({
  type: "input",
  block_id: "group",
  optional: true,
  dispatch_action: true,
  label: plain("Or of a group?"),
  hint: plain("One request, which one of them claims."),
  element: {
    type: "external_select",
    action_id: "ask-form/group",
    min_query_length: 0,
    placeholder: plain("A group"),
    ...(group && { initial_option: groupOption(group) }),
  },
});

export const groupOption = ({ id, name }: ChosenGroup) => option(name, id);

const askInput = ({ kind, ask }: AskDraft): InputBlock => ({
  type: "input",
  block_id: "ask",
  label: plain(kind === "review" ? "What is to be judged?" : "What is to be decided?"),
  element: {
    type: "plain_text_input",
    action_id: "ask",
    multiline: true,
    max_length: 1000,
    placeholder: plain("In a sentence that can be judged without asking back"),
    ...(ask && { initial_value: ask }),
  },
});

const linkInput = (link: string): InputBlock => ({
  type: "input",
  block_id: "link",
  optional: true,
  label: plain("Where it stands"),
  element: { type: "url_text_input", action_id: "link", ...(link && { initial_value: link }) },
});

const optionsInput: InputBlock = {
  type: "input",
  block_id: "options",
  optional: true,
  label: plain("Options"),
  hint: plain(
    `One a line, two to ${mostOptions}, of ${mostOptionCharacters} characters at most. None: they answer in their own words.`,
  ),
  element: { type: "plain_text_input", action_id: "options", multiline: true, max_length: 1000 },
};
