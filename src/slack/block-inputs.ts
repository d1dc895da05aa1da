import type { Checkboxes, InputBlock, ModalView, PlainTextInput } from "@slack/types";
import { weekdays } from "../domain/attention.ts";
import { sayWeekday } from "../domain/say-week.ts";
import type { ClockTime, Weekday } from "../domain/time.ts";
import { option, plain } from "./block-kit.ts";

const dayOptions = weekdays.map((day) => option(sayWeekday(day), String(day)));

/** `hint`, where there is something to say below it. */
type Labels = { label: string; hint?: string; optional?: boolean };

const input = (block: string, { label, hint, optional }: Labels, element: InputBlock["element"]): InputBlock => ({
  type: "input",
  block_id: block,
  ...(optional && { optional: true }),
  label: plain(label),
  ...(hint && { hint: plain(hint) }),
  element,
});

/** A form over the settings; `name` says what it changes. */
export const settingsForm = (name: string, title: string, blocks: InputBlock[]) =>
  ({
    type: "modal",
    callback_id: `settings/${name}`,
    title: plain(title),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks,
  }) satisfies ModalView;

/** Slack refuses none chosen at first as an empty list. */
export function daysInput(chosen: Weekday[], label: string): InputBlock {
  const initial = dayOptions.filter(({ value }) => chosen.includes(Number(value) as Weekday));
  return input("days", { label, optional: true }, checkboxes("days", dayOptions, initial));
}

export function ticksInput(block: string, labels: Labels, ticks: { says: string; value: string; isOn: boolean }[]): InputBlock {
  const options = ticks.map(({ says, value }) => option(says, value));
  const initial = options.filter(({ value }) => ticks.some((tick) => tick.value === value && tick.isOn));
  return input(block, { optional: true, ...labels }, checkboxes(block, options, initial));
}

const checkboxes = (action_id: string, options: Checkboxes["options"], initial: Checkboxes["options"]): Checkboxes => ({
  type: "checkboxes",
  action_id,
  options,
  ...(initial.length > 0 && { initial_options: initial }),
});

export const timeInput = (block: string, label: string, time: ClockTime): InputBlock =>
  input(block, { label }, { type: "timepicker", action_id: block, initial_time: time === "24:00" ? "00:00" : time });

/** `chosen`: Slack ids; `most`: so many can be. */
export const peopleInput = (block: string, labels: Labels, chosen: string[], most?: number): InputBlock =>
  input(
    block,
    { ...labels, optional: true },
    {
      type: "multi_users_select",
      action_id: block,
      ...(chosen.length > 0 && { initial_users: chosen }),
      ...(most && { max_selected_items: most }),
    },
  );

export const personInput = (block: string, labels: Labels): InputBlock =>
  input(block, labels, { type: "users_select", action_id: block });

/** One of a few, by the value that is chosen at first. */
export function choiceInput(
  block: string,
  labels: Labels,
  choices: { says: string; value: string }[],
  chosen: string,
): InputBlock {
  const options = choices.map(({ says, value }) => option(says, value));
  const initial = options.find(({ value }) => value === chosen);
  return input(block, labels, { type: "static_select", action_id: block, options, ...(initial && { initial_option: initial }) });
}

/** One of many, found as one types; what is offered is answered under the input's own name. */
export const searchInput = (block: string, labels: Labels, chosen?: { says: string; value: string }): InputBlock =>
  input(block, labels, {
    type: "external_select",
    action_id: `search/${block}`,
    min_query_length: 2,
    ...(chosen && { initial_option: option(chosen.says, chosen.value) }),
  });

/** A line, or several; `example` stands in it while it is empty. */
export function textInput(block: string, labels: Labels, begun: string, more: Partial<PlainTextInput>): InputBlock {
  return input(block, labels, {
    type: "plain_text_input",
    action_id: block,
    max_length: 500,
    ...(begun && { initial_value: begun }),
    ...more,
  });
}

export const dateInput = (block: string, labels: Labels): InputBlock =>
  input(block, labels, { type: "datepicker", action_id: block });

/** One of a few, all of them to be seen. */
export function radioInput(
  block: string,
  labels: Labels,
  choices: { says: string; value: string }[],
  chosen: string | undefined,
): InputBlock {
  const options = choices.map(({ says, value }) => option(says, value));
  const initial = options.find(({ value }) => value === chosen);
  return input(block, labels, { type: "radio_buttons", action_id: block, options, ...(initial && { initial_option: initial }) });
}
