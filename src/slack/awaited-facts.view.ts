import { isMadeBy } from "../domain/askers.ts";
import type { Awaited } from "../domain/expectation.ts";
import { linkName } from "../domain/link.ts";
import { askersToldOfQuestion } from "../domain/private-words.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayAfter } from "../domain/say-after.ts";
import { sayExpected } from "../domain/say-expected.ts";
import { sayDated } from "../domain/say-time.ts";
import { lapsesAt } from "../domain/silence.ts";
import type { OpenTurn } from "../domain/turn.ts";
import { cut } from "./block-kit.ts";
import { sayQueued } from "./queued-until.view.ts";
import type { Viewer } from "./request.view.ts";

/**
 * "R142 · held for Ana since Tue 24 Mar, 10:05, until their next opening · answer expected Tue 24 Mar, 11:00 to 18:00 · acme/parser#381": whose
 * move it is, since when and why; nothing of the reader's plans. It stands there for days, so its times are dated. `whose`: the asker's, before
 * who reads it.
 */
export const awaitedFacts = ({ request, expected }: Awaited, viewer: Viewer, whose = "your"): string =>
  [
    saidAs(request),
    ...(request.turn.is === "settled" ? [] : [whoseMove(request, request.turn, viewer, whose)]),
    ...(expected ? [`answer expected ${sayExpected(expected, viewer)}`] : []),
    ...sayLapse(request, viewer),
    ...(request.link ? [linkName(request.link)] : []),
  ].join(" · ");

function whoseMove(request: Request, turn: OpenTurn, viewer: Viewer, whose: string): string {
  const reader = viewer.names(request.to);
  const dated = (at: number) => sayDated(at, viewer);
  switch (turn.is) {
    case "returned":
      return askersToldOfQuestion(request).includes(viewer.id)
        ? `${whose} move since ${dated(turn.at)}: ${reader} asked "${cut(turn.question, 120)}"`
        : `with another who asks it too since ${dated(turn.at)}: ${reader} asked them something`;
    case "unclaimed":
      return `waits for ${reader} since ${dated(turn.since)}, until somebody claims it`;
    case "shown":
      return `${reader === "you" ? "you have" : `${reader} has`} it since ${dated(turn.at)}${sayCame(request, turn.at, viewer)}`;
    case "held":
      return `${sayHeld(request, reader, dated(turn.since), viewer)}${sayCame(request, turn.since, viewer)}`;
    case "put off":
      return `${reader} put it off ${dated(turn.at)}, until ${turn.once === undefined ? `${theirs(reader)} first opening` : "something else has ended, at the latest"} ${sayAfter(turn.until, viewer.hours(request.to).zone, viewer)}`;
  }
}

const theirs = (reader: string) => (reader === "you" ? "your" : "their");

function sayHeld(request: Request, reader: string, since: string, viewer: Viewer): string {
  const queued = sayQueued(request, viewer);
  return queued
    ? `${queued}, asked of ${reader} ${since}`
    : `held for ${reader} since ${since}, until ${theirs(reader)} next opening`;
}

/** How it came to be their move again, or theirs at all. */
function sayCame({ reopened, handedOver, earlier = [] }: Request, since: number, { names }: Viewer): string {
  if (reopened?.at(-1)?.at === since) return ", to judge it anew";
  if (handedOver?.at === since) return `, handed over by ${names(handedOver.by)}`;
  return earlier.length > 0 ? `, round ${earlier.length + 1}` : "";
}

/** What it lapses to is in the words of whoever made it, for them alone. */
function sayLapse(request: Request, { id, zone, locale, hours }: Viewer): string[] {
  const { onSilence, turn } = request;
  const at = lapsesAt(request, hours(request.to));
  if (onSilence?.is !== "lapse" || at === undefined) return [];
  const lapses = isMadeBy(request, id) ? `lapses to "${cut(onSilence.to, 80)}"` : "lapses";
  const isAnnounced = (turn.is === "shown" || turn.is === "unclaimed") && turn.lapsesAt !== undefined;
  return [
    isAnnounced
      ? `${lapses} ${sayDated(at, { zone, locale })} unless somebody decides`
      : `${lapses} once somebody has seen it, not before ${sayDated(onSilence.at, { zone, locale })}`,
  ];
}
