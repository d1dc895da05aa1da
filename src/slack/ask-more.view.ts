import type { InputBlock, Option } from "@slack/types";
import { option, plain } from "./block-kit.ts";

export type SilenceChoice = "wait" | "work on" | "lapse";

type Draft = { kind: "review" | "decision"; silence: SilenceChoice };

/** What is typed is told to us letter by letter, not only at Enter. */
export const asTyped = { dispatch_action_config: { trigger_actions_on: ["on_character_entered" as const] } };

/** All else that can be said of an ask; none of it need be. */
export const moreInputs = ({ kind, silence }: Draft): InputBlock[] => [
  words("recommendation", "What would you do?", "Postgres: we run it already.", 300, "ask-form/recommendation"),
  words("holds-up", "What stands still until then?", "The importer, and with it the release.", 200),
  minutesInput,
  dueInput,
  choice("urgency", "How long can it wait?", urgencies, "normal"),
  choice("silence", "While nobody answers", kind === "decision" ? [...silences, lapse] : silences, silence, "ask-form/silence"),
  ...(kind === "decision" && silence === "lapse" ? lapseInputs : []),
];

const urgencies = [
  option("No hurry: a working day or so", "normal"),
  option("It holds others up: a few hours", "blocking"),
  option("Whenever there is time: two days or so", "whenever"),
];

const silences = [option("I wait", "wait"), option("I work on something else meanwhile", "work on")];
const lapse = option("After a while it counts as what I propose", "lapse");

const words = (block_id: string, label: string, example: string, max_length: number, dispatches?: string): InputBlock => ({
  type: "input",
  block_id,
  optional: true,
  ...(dispatches && { dispatch_action: true }),
  label: plain(label),
  element: {
    type: "plain_text_input",
    action_id: dispatches ?? block_id,
    ...(dispatches && asTyped),
    max_length,
    placeholder: plain(example),
  },
});

const choice = (
  block_id: string,
  label: string,
  options: (Option & { text: { type: "plain_text"; text: string } })[],
  initial: string,
  dispatches?: string,
): InputBlock => ({
  type: "input",
  block_id,
  ...(dispatches && { dispatch_action: true }),
  label: plain(label),
  element: {
    type: "radio_buttons",
    action_id: dispatches ?? block_id,
    options,
    ...initialOf(options.find(({ value }) => value === initial)),
  },
});

const initialOf = (initial_option: ReturnType<typeof option> | Option | undefined) =>
  initial_option ? { initial_option: initial_option as ReturnType<typeof option> } : {};

const minutesInput: InputBlock = {
  type: "input",
  block_id: "minutes",
  optional: true,
  dispatch_action: true,
  label: plain("About how many minutes does judging it take?"),
  element: {
    type: "number_input",
    action_id: "ask-form/minutes",
    ...asTyped,
    is_decimal_allowed: false,
    min_value: "1",
    max_value: "480",
    placeholder: plain("10"),
  },
};

const dueInput: InputBlock = {
  type: "input",
  block_id: "due",
  optional: true,
  label: plain("When do you need it?"),
  element: { type: "datetimepicker", action_id: "due" },
};

const lapseInputs: InputBlock[] = [
  words("lapse-to", "What does it count as then?", "Keep the old format", 75),
  {
    type: "input",
    block_id: "lapse-at",
    label: plain("From when on?"),
    hint: plain("It is announced to them first, and waits for that. It is recorded as a lapse, not as their decision."),
    element: { type: "datetimepicker", action_id: "lapse-at" },
  },
  {
    type: "input",
    block_id: "reversible",
    label: plain("Can it be changed afterwards?"),
    element: {
      type: "checkboxes",
      action_id: "reversible",
      options: [option("Yes: what was done by then can be changed back", "yes")],
    },
  },
].map((block) => ({ ...block, optional: false }) as InputBlock);
