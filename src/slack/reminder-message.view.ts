import { isMadeBy } from "../domain/askers.ts";
import { askersIn, type ChannelId } from "../domain/channel.ts";
import { isolated } from "../domain/isolated.ts";
import type { ReminderBody, ReminderEnd } from "../domain/notice.ts";
import type { Closed, Reminder } from "../domain/reminder.ts";
import type { Request } from "../domain/request.ts";
import { sayOutcome, sayRule } from "../domain/say-outcome.ts";
import { saySchedule } from "../domain/say-schedule.ts";
import { sayDated, sayWeekdayAndDate, sayZone } from "../domain/say-time.ts";
import { inWords } from "../domain/say-week.ts";
import { localDate } from "../domain/time.ts";
import { enderOf, type Outcome, ruleBehind } from "../domain/turn.ts";
import { cameAt } from "../domain/turn-clocks.ts";
import { sayNames } from "../domain/waiting-cost.ts";
import {
  button,
  cut,
  header,
  type Message,
  type MessageBlock,
  muted,
  paragraph,
  sentenceAbout,
  toldInLines,
  words,
} from "./block-kit.ts";

/** In whose clocks its times are said, and what people are called. */
type Place = { channel: ChannelId; zone: string; names: (id: string) => string };

/** One line of it: the ask, and what there is to say of it. */
type Line = { ask: string; isOver: boolean; behind: string };

const example = "/sluice remind here weekdays 10:00";

/** What stands still, to everybody of a channel: in plain names that call nobody. `reminder`: as it is set up now, if it still is. */
export function reminderView(
  { left, ended }: Pick<ReminderBody, "left" | "ended">,
  requests: Request[],
  reminder: Reminder | undefined,
  place: Place,
): Message {
  if (ended?.is === "stopped") return stopped(ended, place);
  const lines = requests.flatMap((one) => lineOf(one, place) ?? []);
  const title = titleOf(requests.filter((one) => liesOpen(one) && askersIn(one, place.channel).length > 0));
  const more = left === 0 ? [] : [`And ${left} more, named another day.`];
  const foot = reminder ? [footOf(reminder, place)] : [];
  return {
    text: toldInLines([title, ...lines.map(inText), ...more, ...foot], "this message shows them"),
    blocks: [
      header(title),
      ...lines.map(({ ask, isOver, behind }) => paragraph(words(ask, isOver ? "strike" : "bold"), words(behind))),
      ...[...more, ...foot].map((one) => muted(one)),
      ...(reminder ? [stopButton] : []),
    ],
  };
}

const inText = ({ ask, isOver, behind }: Line) => `• ${isOver ? "Ended: " : ""}${ask}${behind}`;

const stopButton: MessageBlock = {
  type: "actions",
  block_id: "reminder",
  elements: [button("Stop", "remind/stop", "stop", { accessibility_label: "Stop reminding this channel" })],
};

function stopped({ by, at, zone }: ReminderEnd & { is: "stopped" }, { names }: Place): Message {
  const said = `${isolated(names(by))} stopped the reminder of this channel, ${sayDated(at, zone)} ${sayZone(zone)}.`;
  const again = `${example} sets one up again.`;
  return { text: toldInLines([said, again]), blocks: [paragraph(words(said)), muted(again)] };
}

/** "2 decisions stand still.", "1 decision and 2 reviews stand still." */
function titleOf(open: Request[]): string {
  if (open.length === 0) return "Nothing of this stands still any more.";
  const counted = (["decision", "review"] as const).flatMap((kind) => {
    const count = open.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? "" : "s"}`];
  });
  return `${inWords(counted)} ${open.length === 1 ? "stands" : "stand"} still.`;
}

/** Nothing is said of what nobody asks there any more. */
function lineOf(request: Request, place: Place): Line | undefined {
  const here = askersIn(request, place.channel);
  const [first] = here;
  if (!first) return undefined;
  const ask = `"${isolated(cut(first.ask, 200))}"`;
  const { turn } = request;
  if (turn.is !== "settled")
    return { ask, isOver: false, behind: liesOpen(request) ? sayStill(request, place) : sayMoved(request, place) };
  const by = isolated(place.names(enderOf(turn.outcome) ?? request.to));
  const said = here.some(({ who }) => isMadeBy(request, who))
    ? sayOutcome(turn.outcome, by, place.zone)
    : sayOutcomeAlone(turn.outcome, by, place.zone);
  // What somebody took back is said no more.
  const kept = turn.outcome.is === "withdrawn" ? `A ${request.kind}` : ask;
  return { ask: kept, isOver: true, behind: ` · ${said}, ${sayDated(turn.at, place.zone)}` };
}

/** Whether and until when its reader put it off is theirs. */
const sayMoved = (request: Request, place: Place) =>
  request.turn.is === "held" ? ` moved on; the move is ${moverOf(request, place)}.` : " moved on.";

/** Before those whose move it is, who have seen it. */
const liesOpen = ({ turn }: Request) => turn.is === "shown" || turn.is === "returned" || turn.is === "unclaimed";

/** Options that were written elsewhere are nobody's here to read. */
function sayOutcomeAlone(outcome: Outcome, name: string, zone: string): string {
  const rule = ruleBehind(outcome);
  const by = rule ? sayRule(rule.since, name, zone) : name;
  if (outcome.is === "decided") return `decided by ${by}`;
  if (outcome.is === "answered") return `answered by ${by}`;
  return outcome.is === "lapsed" ? "lapsed: nobody decided" : sayOutcome(outcome, name, zone);
}

/** " holds up Bo and Dee since Tue 24 Mar; the move is Ana's." */
function sayStill(request: Request, { channel, zone, names }: Place): string {
  const here = askersIn(request, channel);
  const waiting = here.filter(({ doesNotWait }) => !doesNotWait).map(({ who }) => who);
  const since = Math.max(cameAt(request), Math.min(...here.map(({ at }) => at)));
  const holds = waiting.length === 0 ? "is open" : `holds up ${sayNames(waiting, { names })}`;
  return ` ${holds} since ${sayWeekdayAndDate(localDate(since, zone), zone)}; the move is ${moverOf(request, { channel, names })}.`;
}

/** Who asks the same from elsewhere is named to nobody there. */
function moverOf(request: Request, { channel, names }: Pick<Place, "channel" | "names">): string {
  const { turn, to, askers } = request;
  if (turn.is !== "returned") return `${isolated(names(to))}'s`;
  const isAskedHere = askersIn(request, channel).includes(askers[0]);
  return isAskedHere ? `${isolated(names(askers[0].who))}'s` : "with who asked it first";
}

const footOf = (reminder: Reminder, { names }: Place) =>
  `${isolated(names(reminder.by))} set this up: ${saySchedule(reminder)}. It calls nobody, and changes by itself. Anybody here can stop it: /sluice remind stop`;

const since: Record<Closed, string> = {
  archived: "since that channel was archived. Once it is back,",
  left: "since I am not in that channel any more. Type `/invite @Sluice` there, then",
  "read-only": "since I may not write there any more. Once I may,",
};

/** To whoever set it up: that it has ended by itself, and what brings it back. */
export const reminderEndedView = (channel: string, why: Closed): Message => {
  const blocks = [sentenceAbout("Your reminder in", channel, `has ended, ${since[why]} \`${example}\` sets it up again.`)];
  return { text: blocks[0]?.text?.text ?? "", blocks };
};
