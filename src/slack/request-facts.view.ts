import { standsIn } from "../domain/absence.ts";
import { bumpsOf, hostAsking, isAskedInThread, lastNeededBy, threadOf, waitersOf } from "../domain/askers.ts";
import { hostName } from "../domain/code-host.ts";
import { isGroupId } from "../domain/group.ts";
import { authorWaiting } from "../domain/host-author.ts";
import { isolated } from "../domain/isolated.ts";
import { linkName } from "../domain/link.ts";
import { nextOpening } from "../domain/openings.ts";
import type { PersonId } from "../domain/person.ts";
import { minutesFor, type Request, saidAs } from "../domain/request.ts";
import { runsOf } from "../domain/run.ts";
import { sayAfter } from "../domain/say-after.ts";
import { sayRule } from "../domain/say-outcome.ts";
import { atWhen, sayDated, sayWhen, sayWorkingTime } from "../domain/say-time.ts";
import { lapsesAt } from "../domain/silence.ts";
import { minute } from "../domain/time.ts";
import { ruleBehind } from "../domain/turn.ts";
import { cameAt, hasPassed, turnClocks } from "../domain/turn-clocks.ts";
import { sayAskers } from "../domain/waiting-cost.ts";
import { workingDay, workingTime } from "../domain/working-time.ts";
import { cut } from "./block-kit.ts";
import { sayWorth } from "./bypass-worth.view.ts";
import { sayQueued } from "./queued-until.view.ts";
import type { Viewer } from "./request.view.ts";

/** "R142 · review · Bo, 2 h · about 12 min · its checks pass · acme/parser#381"; below the heading acme/parser no more than "#381" of that. */
export function facts(request: Request, viewer: Viewer, heading = ""): string {
  const { handedOver, bypass } = request;
  return [
    saidAs(request),
    request.kind,
    ...sayWaiting(request, viewer),
    ...sayWhoElseWaits(request),
    ...sayAgain(request, viewer),
    ...[sayQueued(request, viewer)].filter((one) => one !== undefined),
    `about ${minutesFor(request)} min`,
    ...(request.checks ? [request.checks === "passed" ? "its checks pass" : "a check of it fails"] : []),
    ...(request.dueAt === undefined ? [] : [`due ${sayWhen(request.dueAt, viewer, viewer.now)}`]),
    ...(request.holdsUp ? [`holds up: ${cut(request.holdsUp, 100)}`] : []),
    ...(request.link ? [linkBelow(heading, request.link)].filter(Boolean) : []),
    ...ofGroup(request, viewer),
    ...(handedOver ? [sayHandedOver(handedOver, viewer)] : []),
    ...(runsOf(request).length > 0 ? ["asked by a workflow, which goes on with your answer"] : []),
    ...(isAskedInThread(request) ? ["asked in a thread, where your answer and what you ask back are read"] : []),
    ...saySilence(request, viewer),
    ...(bypass ? [`cannot wait: "${cut(bypass.reason, 200)}"${sayWorth(request, viewer)}`] : []),
  ].join(" · ");
}

/** Nobody here waits for it: whoever asked at a code host does there. */
function sayWhoElseWaits(request: Request): string[] {
  if (waitersOf(request).length > 0) return [];
  if (hostAsking(request) === undefined) return ["nobody waits for an answer"];
  const author = authorWaiting(request);
  return author ? [`${isolated(author.name)} waits on ${hostName[author.host]}`] : [];
}

const linkBelow = (heading: string, link: string) =>
  heading !== "" && linkName(link).startsWith(heading) ? linkName(link).slice(heading.length) : linkName(link);

/** "asked of @platform", and why it is whose it is: "to you, who have most room in @platform" */
function ofGroup({ askedOf, to, taken }: Request, { id, names }: Viewer): string[] {
  if (!isGroupId(askedOf)) return [];
  const [who, group] = [to === id ? "you" : isolated(names(to)), names(askedOf)];
  if (taken === "most free") return [`to ${who}, who ${to === id ? "have" : "has"} most room in ${group}`];
  return [taken === "claimed" ? `claimed by ${who} of ${group}` : `asked of ${group}`];
}

/** "Bo, 2 h" since it came; once the turn has passed "Bo", "with you 2 h, with Bo 1 h", each in their own working time. */
function sayWaiting(request: Request, viewer: Viewer): string[] {
  const askers = sayAskers(request, viewer);
  return hasPassed(request) ? [askers, clocksOf(request, viewer)] : [`${askers}, ${sayAge(cameAt(request), viewer)}`];
}

/** "with you 2 h, with Bo 1 h", whose move it is now first. */
export function clocksOf(request: Request, viewer: Viewer): string {
  return turnClocks(request, viewer.hours, viewer.now)
    .map(({ whose, length }, at) => {
      const who = whose === viewer.id ? "you" : isolated(viewer.names(whose));
      if (length < minute) return at === 0 ? `with ${who} now` : `with ${who} under 1 min`;
      return `with ${who} ${sayWorkingTime(length, workingDay(viewer.hours(whose)))}`;
    })
    .join(", ");
}

function sayAgain(request: Request, viewer: Viewer): string[] {
  const bumps = bumpsOf(request);
  const round = (request.earlier?.length ?? 0) + 1;
  return [
    ...(bumps > 0 ? [`asked again ${bumps === 1 ? "once" : `${bumps} times`}`] : []),
    ...sayNeeded(request, viewer),
    ...(round > 1 ? [`round ${round}`] : []),
    ...(request.reopened ? [sayReopened(request.reopened.at(-1), viewer)] : []),
    ...sayPutOff(request, viewer),
  ];
}

/** By the opening that brings it, as it was said when they put it off. */
function sayPutOff({ turn, to }: Request, viewer: Viewer): string[] {
  if (turn.is !== "put off" || to !== viewer.id) return [];
  const attention = viewer.hours(viewer.id);
  const opening = turn.once === undefined ? nextOpening(attention, turn.until - 1) : undefined;
  const when = opening === undefined ? undefined : atWhen(sayWhen(opening, viewer, viewer.now));
  return [`you put it off, to come ${when ?? sayAfter(turn.until, attention.zone, viewer, viewer.now)}`];
}

/** What ended by itself was nobody's answer. */
function sayReopened(last: NonNullable<Request["reopened"]>[number] | undefined, { id, zone, locale }: Viewer): string {
  const rule = last?.took && ruleBehind(last.took.outcome);
  if (rule && last.by === id) return `you took back what ${sayRule(rule.since, "you", { zone, locale })} answered`;
  if (last?.took?.outcome.is === "lapsed") return "it had lapsed, and is open again";
  return last?.by === id ? "you took your answer back" : "an answer was taken back";
}

function sayNeeded(request: Request, { names, zone, locale, now }: Viewer): string[] {
  const last = lastNeededBy(request);
  return last ? [`still needed, said ${isolated(names(last.who))} ${sayWhen(last.at, { zone, locale }, now)}`] : [];
}

/** What becomes of it while nobody answers, as far as its reader should know. */
function saySilence(request: Request, { zone, locale, now, hours }: Viewer): string[] {
  const { onSilence, turn } = request;
  if (onSilence?.is === "work on") return ["its asker works on something else meanwhile"];
  if (onSilence?.is !== "lapse" || (turn.is !== "shown" && turn.is !== "unclaimed") || turn.lapsesAt === undefined) return [];
  return [
    `lapses to "${cut(onSilence.to, 80)}" ${sayWhen(lapsesAt(request, hours(request.to)) ?? turn.lapsesAt, { zone, locale }, now)} unless you decide: it can be changed back`,
  ];
}

/** Who stands in was given it by nobody's words. */
const sayHandedOver = ({ by, why }: NonNullable<Request["handedOver"]>, { names }: Viewer) =>
  why === standsIn ? `for ${names(by)}, who is away` : `handed over by ${names(by)}: "${cut(why, 200)}"`;

/** How long it has waited, in the working time of whoever looks; what came outside of it, and waits since no minute of it, by when that was. */
function sayAge(since: number, { hours, id, now, zone, locale }: Viewer): string {
  const attention = hours(id);
  const age = workingTime(attention, since, now);
  if (age >= minute) return sayWorkingTime(age, workingDay(attention));
  return now - since < minute ? "just now" : sayWhen(since, { zone, locale }, now);
}

/** The same for its asker, who knows who asked: "R142 · asked Tue 24 Mar, 9:05 · acme/parser#381" */
export const factsForAsker = (request: Request, { id, zone, locale }: Viewer) =>
  [
    saidAs(request),
    ...(threadOf(request, id) ? [] : [`asked ${sayDated(askedAtBy(request, id), { zone, locale })}`]),
    ...(request.link ? [linkName(request.link)] : []),
  ].join(" · ");

/** Who asked it too did so later. */
const askedAtBy = ({ askers, askedAt }: Request, who: PersonId) => askers.find((one) => one.who === who)?.at ?? askedAt;
