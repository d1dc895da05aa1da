import type { InputBlock, ModalView } from "@slack/types";
import type { Attention } from "../domain/attention.ts";
import { nextOpening } from "../domain/openings.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayWhen, sayZone, type Whose } from "../domain/say-time.ts";
import { addDays, atClock, type Instant, localDate, minute, weekdayOf } from "../domain/time.ts";
import { cut, muted, option, plain } from "./block-kit.ts";

/** When a request may come back: each choice is the time after which the first opening brings it. */
export function laterModal(request: Request, reader: Person, now: Instant, metadata: string, others: Request[] = []): ModalView {
  const attention = attentionOf(reader);
  const options = choices(attention, reader, now).map(({ says, until }) => option(says, String(until)));
  const [first] = options;
  return {
    type: "modal",
    callback_id: "later",
    private_metadata: metadata,
    title: plain("Later"),
    submit: plain("Put off"),
    close: plain("Cancel"),
    blocks: [
      muted(`${saidAs(request)} · ${cut(request.ask, 300)}`),
      {
        type: "input",
        block_id: "choice",
        label: plain("When?"),
        element: { type: "radio_buttons", action_id: "choice", options, ...(first && { initial_option: first }) },
      },
      {
        type: "input",
        block_id: "time",
        optional: true,
        label: plain("Or from a time of your own on"),
        hint: plain(`It comes with your first digest from then on. Times are in ${sayZone(attention.zone)}.`),
        element: { type: "datetimepicker", action_id: "time" },
      },
      ...(others.length > 0 ? [onceInput(others)] : []),
    ],
  };
}

const mostOptions = 100;

const onceInput = (others: Request[]): InputBlock => ({
  type: "input",
  block_id: "once",
  optional: true,
  label: plain("Or once another has ended"),
  hint: plain("It comes with your first digest after that, and after two weeks in any case."),
  element: {
    type: "static_select",
    action_id: "once",
    options: others.slice(0, mostOptions).map((one) => option(cut(`${saidAs(one)} · ${one.ask}`, 75), one.id)),
  },
});

/** Those that come to different openings: before a weekend, tomorrow and next week may be one. */
function choices(attention: Attention, on: Whose, now: Instant) {
  const today = localDate(now, attention.zone);
  const midnightOf = (date: string) => atClock(date, "00:00", attention.zone);
  const planned = [
    { name: "Next digest", until: now + minute },
    { name: "Tomorrow", until: midnightOf(addDays(today, 1)) },
    { name: "Next week", until: midnightOf(addDays(today, 8 - weekdayOf(today))) },
  ].map((one) => ({ ...one, opening: nextOpening(attention, one.until - 1) }));
  const different = planned.filter(({ opening }, at) => planned.findIndex((one) => one.opening === opening) === at);
  return different.map(({ name, until, opening }) => ({ until, says: sayChoice(name, opening, on, now) }));
}

/** "Next digest, 13:00"; what "tomorrow" brings on another day, before a weekend, is called by that day. */
function sayChoice(name: string, opening: Instant | undefined, on: Whose, now: Instant): string {
  if (opening === undefined) return name;
  const when = sayWhen(opening, on, now);
  if (name === "Tomorrow") return when.replace(/^tomorrow /, "Tomorrow, ");
  return `${name}, ${when}`;
}
