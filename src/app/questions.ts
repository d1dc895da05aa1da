import { standInFor } from "../domain/absence.ts";
import type { ChannelId } from "../domain/channel.ts";
import { slackRings } from "../domain/consent.ts";
import { soughtWords } from "../domain/decision.ts";
import { restOf } from "../domain/fatigue.ts";
import { type Group, type GroupId, isGroup, type Reader } from "../domain/group.ts";
import { type Posted, waitingId } from "../domain/notice.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import type { LoadSpan } from "../domain/read-load-span.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { latestEnds, prospect, prospectOfAsking, prospectOfGroup, queue, standing } from "../domain/standing.ts";
import { type Instant, type LocalDate, localDate } from "../domain/time.ts";
import { heardBy } from "../domain/turn.ts";
import { awaited, awaitedBy } from "../store/awaited.ts";
import { dayDeeds } from "../store/day-deeds.ts";
import { dayStory } from "../store/day-story.ts";
import { dayLoad, weekLoad } from "../store/load-days.ts";
import { peopleIn } from "../store/names.ts";
import { candidateOf, candidatesOf, endedToday, openTo, readersOf, takenByOthers } from "../store/open-to.ts";
import type { Reads } from "../store/store.ts";
import { agentQuestions } from "./agent-questions.ts";
import { keptOf } from "./export-data.ts";
import { findDecisions } from "./find-decisions.ts";
import { leftTo } from "./let-through.ts";
import { refuseToErased } from "./refuse-while-erasing.ts";
import { askingFor } from "./whose-agent.ts";
import { requestAskedBy, requestOf, requestOrLeft, requestToJudge } from "./whose-move.ts";

export type Questions = ReturnType<typeof openQuestions>;

/** What the edges ask of the store. Nothing here changes anything, and nothing reads more than one person's requests. */
export function openQuestions(reads: Reads, now: () => Instant) {
  /** Nothing is shown to whoever's data is being erased. */
  const unlessErased = <T>(who: PersonId, read: () => Promise<T>) => refuseToErased(reads, who).then(read);
  return {
    person: (id: PersonId) => reads.person(id),
    calendar: (who: PersonId) => reads.calendar(who),
    ...agentQuestions(reads, now),
    /** Somebody's accounts at code hosts, those that they have not shown to be theirs, and the teams of their groups. */
    accountsOf: async (who: PersonId) => {
      const groups = await reads.groupsOf(who);
      const teams = await Promise.all(
        groups.map(async ({ id, name }) => (await reads.accountsOf(id)).map((team) => ({ ...team, group: name }))),
      );
      return { accounts: await reads.accountsOf(who), claims: await reads.claimsOf(who), teams: teams.flat() };
    },
    group: (id: GroupId) => reads.group(id),
    /** Somebody who may be asked, with what is theirs already. */
    candidate: (person: Person) => candidateOf(reads, person),
    /** Those of a group who could have what this person would ask, in the same way. */
    candidatesIn: async ({ members }: Group, asker: PersonId) => {
      const people = await Promise.all(members.filter((who) => who !== asker).map((who) => reads.person(who)));
      return candidatesOf(
        reads,
        people.flatMap((one) => (one?.kind === "person" && one.wish !== "not with me" ? [one] : [])),
      );
    },
    request: (id: RequestId) => reads.request(id),
    /** A request that somebody has, or had, to do with. Refuses what is another's as a number is refused that is not there. */
    requestPressed: (request: RequestId, by: PersonId) => requestOrLeft(reads, { request, by }),
    /** The weekly note of a channel. */
    teamNote: (channel: ChannelId) => reads.teamNote(channel),
    /** What reminds a channel, and who set it up. */
    reminder: async (channel: ChannelId) => {
      const reminder = await reads.reminder(channel);
      return reminder && { ...reminder, setUpBy: await reads.person(reminder.by) };
    },
    standing: async (who: PersonId) => {
      const person = await reads.person(who);
      return person && standing(person, await openTo(reads, person), now());
    },
    /** Refuses in the words of the verb, before somebody fills in a modal for nothing. */
    mayAct: async (request: RequestId, by: PersonId, as: "reader" | "asker") => {
      if (as === "reader") await requestToJudge(reads, "settle", { request, by }, now());
      else await requestAskedBy(reads, "withdraw", { request, by }, now());
    },
    /** How a request stands for somebody who has to do with it, or whose agent `as` asks it, with its people. Refuses as a number is refused that is not there. */
    standingOf: async (id: RequestId, who: PersonId) =>
      unlessErased(who, async () => {
        const isReader = (await reads.request(id))?.to === who;
        const as = isReader ? who : await askingFor(reads, { request: id, by: who });
        const request = heardBy(await requestOf(reads, { request: id, by: as }), as, now());
        return { ...(await awaited(reads, request, now())), as, people: await peopleIn(reads, [request], who) };
      }),
    /** What a day or a week cost somebody; undefined of whom nobody has met. */
    load: async (who: PersonId, span: LoadSpan) => unlessErased(who, () => loadOf(reads, who, span, now())),
    /** What somebody did on that day, or on the last one on which they did anything. */
    deeds: async (who: PersonId, date: LocalDate | undefined) => {
      const person = await reads.person(who);
      return person && unlessErased(who, () => dayDeeds(reads, person, date, now()));
    },
    /** Whether somebody has judged enough for today, as they want to be told. */
    rest: async (who: PersonId) => {
      const person = await reads.person(who);
      if (!person?.attention?.restsWhenFull) return undefined;
      const { minutes } = await dayLoad(reads, person, localDate(now(), person.zone), now());
      return restOf(person.attention, minutes, now());
    },
    queue: async (who: PersonId) => unlessErased(who, () => queueOf(reads, who, now())),
    /** What was decided, found by words of any case. */
    decisions: async (who: PersonId, words: string, page: number) =>
      unlessErased(who, () => findDecisions(reads, who, soughtWords(words), page, now())),
    /** What waits for somebody as a reader, seen or not, or lies with its asker; and what their groups were asked. */
    openTo: async (who: PersonId) => {
      const person = await reads.person(who);
      return person && !person.isErased ? openTo(reads, person) : [];
    },
    /** Everything that is kept of somebody, for them alone. */
    keptOf: async (who: PersonId) => unlessErased(who, () => keptOf(reads, who, now())),
    /** The messages of ours that somebody can act on, or that are edited for them. */
    shownTo: async (who: PersonId) => {
      const waiting = await reads.notice(waitingId(who));
      return [...(await reads.liveNotices(who)), ...(waiting ? [waiting] : [])].flatMap(({ posted }) => posted ?? []);
    },
    /** Whether Slack itself rings for somebody now, as far as is known. */
    slackRings: async (who: PersonId) => {
      const person = await reads.person(who);
      return !person || slackRings(attentionOf(person), await reads.consent(who), now());
    },
    /** What of ours Slack shows as that message. */
    noticeAt: (posted: Posted) => reads.noticeAt(posted),
    /** What is told to whoever asked. */
    receipt: async (request: Request, reader: Reader, asker: PersonId) => ({
      prospect: isGroup(reader)
        ? prospectOfGroup(request, await candidatesOf(reads, await readersOf(reads, request, reader)), now())
        : prospect(request, await candidateOf(reads, reader), now()),
      asker: await reads.person(asker),
      bypassesLeft: await leftTo(reads, asker, reader, now()),
      standIn: isGroup(reader) ? undefined : await standInOf(reads, reader, asker, now()),
    }),
    standIn: (reader: Person, asker: PersonId) => standInOf(reads, reader, asker, now()),
  };
}

/** Whom somebody can ask instead of a reader who is away, or will be before they would have it. */
async function standInOf(reads: Reads, reader: Person, asker: PersonId, now: Instant): Promise<Person | undefined> {
  const id = standInFor(attentionOf(reader), now, prospectOfAsking({ person: reader, open: [] }, now).heldUntil);
  return id === undefined || id === asker ? undefined : reads.person(id);
}

async function loadOf(reads: Reads, who: PersonId, { is, date }: LoadSpan, now: Instant) {
  const person = await reads.person(who);
  if (!person) return undefined;
  if (is === "week") return { is, week: await weekLoad(reads, person, date, now) };
  const load = await dayLoad(reads, person, date, now);
  return { is, load, story: await dayStory(reads, person, load, now) };
}

async function queueOf(reads: Reads, who: PersonId, now: Instant) {
  const person = await reads.person(who);
  const mine = person ? await openTo(reads, person) : [];
  const taken = person ? await takenByOthers(reads, person) : [];
  const asked = await awaitedBy(reads, who, now);
  const ended = person ? latestEnds(await endedToday(reads, person, now), who) : [];
  const people = await peopleIn(reads, [...mine, ...taken, ...ended, ...asked.map(({ request }) => request)], who);
  return queue(mine, asked, people, now, taken, ended);
}
