import type { BlockAction, ButtonAction, ViewSubmitAction } from "@slack/bolt";
import { z } from "zod";
import type { WhileAway } from "../domain/absence.ts";
import { readWords } from "../domain/ask-text.ts";
import { awayExamples, daysAway, isOfDays } from "../domain/days-away.ts";
import { type Person, type PersonId, personId } from "../domain/person.ts";
import { readTypedBlock } from "../domain/read-typed-block.ts";
import { Refusal } from "../domain/refusal.ts";
import { awaitsReader, type RequestId } from "../domain/request.ts";
import { type Instant, localDate, type Span } from "../domain/time.ts";
import { asAbove, awayDoneModal, awayModal, choiceOf, saySpan } from "./away-modal.view.ts";
import { quotedCode } from "./block-kit.ts";
import type { Call } from "./command.ts";
import { actorOf, installationIn } from "./installation.ts";
import { valueIn } from "./modal-context.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** What somebody typed of being away, where it is of days, or says no time at all; hours of a day are a block like any other. */
export function absenceIn(text: string, zone: string, now: Instant): { span?: Span } | undefined {
  if (/^away$/i.test(text)) return {};
  if (!/^away\s/i.test(text)) return undefined;
  try {
    const { from, to } = readTypedBlock(text, zone, now).block;
    return isOfDays({ from, to }, zone) ? { span: { from, to } } : undefined;
  } catch (error) {
    // Of every week perhaps, or refused where that is read too.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Opens the screen; where Slack opens none, everything that waits is kept. */
export async function goAwayBy(sluice: Sluice, { open }: Call, person: Person, span: Span | undefined) {
  if (open) return open(await screenOf(sluice, person, span));
  if (!span) throw new Refusal(`Until when? Try ${awayExamples}.`);
  const done = await sluice.desk.goAway({ who: person.id, span, choices: [], words: "" });
  return sayDone(span, done, person, sluice.now());
}

async function screenOf({ questions, now }: Sluice, person: Person, span: Span | undefined) {
  const { mine, names, hours } = await questions.queue(person.id);
  const waiting = mine.filter((request) => request.to === person.id && awaitsReader(request));
  return awayModal(waiting, span, { id: person.id, zone: person.zone, locale: person.locale, now: now(), names, hours });
}

export const awaySurface: Surface = (bolt, sluice) => {
  bolt.action("away/open", async ({ ack, body, client }) => {
    await ack();
    const person = await sluice.directory.know(actorOf(body, body.user.id));
    await client.views.open({ trigger_id: (body as BlockAction).trigger_id, view: await screenOf(sluice, person, undefined) });
  });
  bolt.action<BlockAction<ButtonAction>>("away/as-said", async ({ ack, body, action, client }) => {
    await ack();
    const person = await sluice.directory.know(actorOf(body, body.user.id));
    const { from, to } = hintIn(action.value);
    const span = to === undefined ? undefined : { from: Math.max(from, sluice.now()), to };
    await client.views.open({ trigger_id: body.trigger_id, view: await screenOf(sluice, person, span) });
  });
  bolt.action<BlockAction<ButtonAction>>("away/decline", async ({ ack, body, action, logger }) => {
    await refusalOf(logger, () => sluice.desk.declineAway({ who: actorOf(body, body.user.id), ...hintIn(action.value) }));
    await ack();
  });
  bolt.view("away", async ({ ack, view, body, logger }) => {
    if (body.type !== "view_submission") return ack();
    const person = await sluice.directory.know(actorOf(body, body.user.id));
    let said = "";
    let beside = view.state.values["back"] ? "back" : "standIn";
    const refusal = await refusalOf(logger, async () => {
      const span = spanIn(view, person.zone, sluice.now());
      const standIn = valueIn(view, "standIn");
      if (standIn !== undefined) beside = "standIn";
      said = await leave(sluice, person, span, view, standIn && personId(installationIn(body), standIn));
    });
    if (refusal) return ack({ response_action: "errors", errors: { [beside]: quotedCode(refusal) } });
    await ack({ response_action: "update", view: awayDoneModal(said) });
  });
};

/** When it was said that they are away. */
const hintIn = (value: string | undefined) =>
  z
    .object({ from: z.number(), to: z.number().optional() })
    .transform(({ from, to }) => ({ from, ...(to !== undefined && { to }) }))
    .parse(JSON.parse(value ?? ""));

type View = ViewSubmitAction["view"];

async function leave(sluice: Sluice, person: Person, span: Span, view: View, standIn: PersonId | undefined) {
  const { desk, directory, now } = sluice;
  if (standIn !== undefined) await directory.know(standIn);
  const written = valueIn(view, "words")?.trim();
  const words = written
    ? readWords(written, "I am away until Monday.")
    : `I am away ${saySpan(span, person, now())}. Do you need it from me then, or do you ask somebody else?`;
  const choices = await chosenIn(sluice, person, view);
  const done = await desk.goAway({ who: person.id, span, choices, words, ...(standIn !== undefined && { standIn }) });
  return sayDone(span, done, person, now());
}

/** As it was typed, or of the days that were chosen. */
function spanIn(view: View, zone: string, now: Instant): Span {
  const { span } = z
    .object({ span: z.object({ from: z.number(), to: z.number() }).optional() })
    .parse(JSON.parse(view.private_metadata));
  if (span) return { from: Math.max(span.from, now), to: span.to };
  const back = valueIn(view, "back");
  if (back === undefined) throw new Refusal("Choose the day on which you are back.");
  return daysAway(valueIn(view, "from") ?? localDate(now, zone), back, zone, now);
}

async function chosenIn({ questions }: Sluice, { id }: Person, view: View): Promise<{ request: RequestId; goes: WhileAway }[]> {
  const all = (valueIn(view, "all") ?? "keep") as WhileAway;
  const { mine } = await questions.queue(id);
  return mine.map((request) => {
    const one = valueIn(view, choiceOf(request)) ?? asAbove;
    return { request: request.id, goes: one === asAbove ? all : (one as WhileAway) };
  });
}

function sayDone(span: Span, done: Record<WhileAway, number>, { zone, locale }: Person, now: Instant): string {
  const counts = [
    ...(done["hand over"] > 0 ? [`${done["hand over"]} handed over`] : []),
    ...(done.return > 0 ? [`${done.return} given back`] : []),
    ...(done.keep > 0 ? [`${done.keep} kept for your return`] : []),
  ];
  const what = counts.length === 0 ? "Nothing waited for you" : counts.join(", ");
  return `You are away ${saySpan(span, { zone, locale }, now)}. ${what}. \`/focus off\` says that you are back sooner.`;
}
