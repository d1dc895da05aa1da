import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import { mostOptionCharacters, mostOptions } from "../domain/ask-text.ts";
import { asTyped, moreInputs, type SilenceChoice } from "./ask-more.view.ts";
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

/**
 * `prospects` says of each reader roughly when, before anybody is asked; `missing`, what would make the ask easier to judge, below all that is filled
 * in, so that nothing moves under whoever types. It remembers all on which its picture depends, but for what its reader put in.
 */
export function askModal(begun: Partial<AskDraft> = {}, prospects: string[] = [], missing: string[] = []): ModalView {
  const draft = { ...emptyDraft, ...begun };
  const { kind, silence, isFull } = draft;
  return {
    type: "modal",
    callback_id: "ask",
    private_metadata: JSON.stringify({ kind, silence, isFull, missing, prospects }),
    title: plain("Ask"),
    submit: plain(missing.length > 0 ? "Send anyway" : "Ask"),
    close: plain("Cancel"),
    blocks: [
      kindInput(kind),
      readersInput(draft.readers),
      groupInput(draft.group),
      ...(prospects.length > 0 ? [{ ...muted(prospects.join(" · ")), block_id: "prospects" }] : []),
      askInput(draft),
      linkInput(draft.link),
      ...(kind === "decision" ? [optionsInput] : []),
      ...(isFull ? moreInputs(draft) : [more]),
      ...missingView(missing),
    ],
  };
}

const missingView = (missing: string[]): KnownBlock[] =>
  missing.length === 0
    ? []
    : [
        { ...sentence("It would be easier to judge with a little more. Add it, or send it anyway."), block_id: "missing" },
        ...missing.map((one, at) => ({ ...muted(one), block_id: `missing/${at}` })),
      ];

export const moreAction = "ask-form/more";

const more: KnownBlock = {
  type: "actions",
  block_id: "more",
  elements: [button("Say more: what you would do, due, minutes, on silence", moreAction, "more")],
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
  dispatch_action: true,
  label: plain(kind === "review" ? "What is to be judged?" : "What is to be decided?"),
  element: {
    type: "plain_text_input",
    action_id: "ask-form/ask",
    ...asTyped,
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
  dispatch_action: true,
  label: plain("Where it stands"),
  element: { type: "url_text_input", action_id: "ask-form/link", ...asTyped, ...(link && { initial_value: link }) },
});

const optionsInput: InputBlock = {
  type: "input",
  block_id: "options",
  optional: true,
  dispatch_action: true,
  label: plain("Options"),
  hint: plain(
    `One a line, two to ${mostOptions}, of ${mostOptionCharacters} characters at most. None: they answer in their own words.`,
  ),
  element: { type: "plain_text_input", action_id: "ask-form/options", ...asTyped, multiline: true, max_length: 1000 },
};
