import type { Bypassed } from "../domain/bypass-rules.ts";
import type { Calendar, Reading } from "../domain/calendar.ts";
import type { Consent, StandIn } from "../domain/consent.ts";
import type { Find, Finder } from "../domain/decision.ts";
import type { Erasure } from "../domain/erasure.ts";
import type { Group, GroupId, ReaderId } from "../domain/group.ts";
import type { Entry, Split } from "../domain/ledger.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { Request, RequestId, Submission } from "../domain/request.ts";
import type { Instant, LocalDate, Span } from "../domain/time.ts";
import type { AgentReads, AgentWrites } from "./agent-store.ts";
import type { ChannelReads, ChannelsDue, ChannelWrites } from "./channel-store.ts";
import type { HostReads, HostWrites } from "./host-store.ts";
import type { NoticeReads, NoticesDue, NoticeWrites } from "./notice-store.ts";
import type { StandingAnswerReads, StandingAnswerWrites } from "./standing-answer-store.ts";

export type { Ended } from "./agent-store.ts";

/** What can be asked of the store. None of it changes anything, and but for `queuedFor` none of it grows with the number of people. */
export type Reads = AgentReads &
  NoticeReads &
  StandingAnswerReads &
  HostReads &
  ChannelReads & {
    person(id: PersonId): Promise<Person | undefined>;
    group(id: GroupId): Promise<Group | undefined>;
    /** The groups that somebody is in, as far as they are known. */
    groupsOf(person: PersonId): Promise<Group[]>;
    /** The feed of somebody's calendar, and what reading it came to. */
    calendar(who: PersonId): Promise<(Calendar & { reading: Reading }) | undefined>;
    request(id: RequestId): Promise<Request | undefined>;
    /** The request that a source's key made, or was found to ask for again, for the reader it was first asked of. */
    requestByKey(workspace: string, key: string, askedOf: ReaderId): Promise<Request | undefined>;
    /** What was asked of somebody about a link, however it was written, the newest first; the last twenty of them. */
    requestsAbout(link: string, reader: ReaderId): Promise<Request[]>;
    /** What waits for somebody's move as a reader, or lies with its asker; not settled. Of a group: what nobody has claimed. */
    openFor(reader: ReaderId): Promise<Request[]>;
    /** The same, `most` of it, the oldest first. */
    someOpenFor(reader: ReaderId, most: number): Promise<Request[]>;
    /** With whom something of agents is queued, or would be if no person asked it too, in the order of their ids; it reads all that is held. */
    queuedFor(): Promise<PersonId[]>;
    /** What a group was asked that is not settled, whoever has it. */
    openOf(group: GroupId): Promise<Request[]>;
    /** What somebody asked, or joined in asking, that is not settled. */
    openBy(asker: PersonId): Promise<Request[]>;
    /** What ended while somebody was its reader, since then; the newest first, `most` of them. */
    endedFor(reader: PersonId, since: Instant, most: number): Promise<Request[]>;
    /** What one person let through another's gate since then, or a group's, as far as it counted. */
    bypassesSince(by: PersonId, reader: ReaderId, since: Instant): Promise<Bypassed[]>;
    /** Decisions that this finder may find by now, with every one of these folded words in them; the newest first, `most` of them. */
    decisionsFound(finder: Finder, words: string[], now: Instant, most: number): Promise<Found[]>;
    /** What somebody decided and wants to look at again, the nearest day first. */
    revisitsOf(who: PersonId): Promise<Revisit[]>;
    /** What happened to somebody as one who judges in that span, in order of time. */
    ledger(who: PersonId, span: Span): Promise<Entry[]>;
    hasLedger(who: PersonId, span: Span): Promise<boolean>;
    /** By how many more there wait for somebody since then. */
    waitingSince(who: PersonId, since: Instant): Promise<Split>;
    /** What somebody lets the bot do for them in Slack; undefined where nothing. */
    consent(who: PersonId): Promise<Consent | undefined>;
    /** Minutes a day that the agents of each owner may ask of a reader who says nothing else; undefined: no limit. */
    agentLimit(): Promise<number | undefined>;
    /** Some of what is kept in one part in which somebody is named, from behind that place on; `next`: where to go on, absent at the end. */
    keptOf(who: PersonId, part: KeptPart, after: number): Promise<{ found: unknown[]; next?: number }>;
  };

/** Where something may be kept of somebody, besides who they are and their groups. */
export type KeptPart = "requests" | "ledger" | "notices" | "decisions" | "bypasses" | "furtherAsks" | "reminders" | "journal";

/** A decision that was found, and when it was made. */
export type Found = { request: RequestId; at: Instant };
export type Revisit = { request: RequestId; on: LocalDate };

/** What a work can write, all of it or none. */
export type Tx = Reads &
  AgentWrites &
  StandingAnswerWrites &
  HostWrites &
  NoticeWrites &
  ChannelWrites & {
    putPerson(person: Person): Promise<void>;
    /** A group with those who are in it now, and nobody else. */
    putGroup(group: Group): Promise<void>;
    putRequest(request: Request): Promise<void>;
    /** That ask was found to be this request: its key stands for it from now on, and `joining`, if given, is one more who asks it. */
    putFurtherAsk(request: RequestId, submission: Pick<Submission, "key" | "to">, joining?: PersonId): Promise<void>;
    /** Counts a bypass of this reader's gate against whoever let the request through. */
    countBypass(request: RequestId, by: PersonId, reader: ReaderId, at: Instant): Promise<void>;
    /** What a reader said of it: it changes what is left to whoever let it through, with them and with the group that was asked. */
    judgeBypass(request: RequestId, by: PersonId, reader: ReaderId, isWorthIt: boolean): Promise<void>;
    /** Who may find what was decided about a request, and by which words, in the place of what was kept before; nobody is an empty list. */
    putDecision(request: RequestId, finds: Find[]): Promise<void>;
    /** The next number that people say in that workspace; 1 is the first. */
    nextNumber(workspace: string): Promise<number>;
    /** A calendar that nobody has read yet, in the place of the one before; to be fetched then. */
    addCalendar(calendar: Calendar, fetchAt: Instant): Promise<void>;
    /** What changed of one that is there. */
    putCalendar(calendar: Calendar): Promise<void>;
    dropCalendar(who: PersonId): Promise<void>;
    setNextFetch(who: PersonId, at: Instant): Promise<void>;
    /** What reading it came to, unless it has another address by now; fetched again then. */
    noteReading(calendar: Pick<Calendar, "who" | "url">, reading: Reading, nextFetchAt: Instant): Promise<void>;
    /** When somebody is to be looked at again; null: not before something changes. */
    setNextLook(who: PersonId, at: Instant | null): Promise<void>;
    /** The same, unless they are to be looked at before that anyway. */
    setNextLookIfSooner(who: PersonId, at: Instant): Promise<void>;
    /** A consent, new or in the place of the one before; what Slack shows of its person is looked at then. It is in no journal. */
    putConsent(consent: Consent, syncAt: Instant): Promise<void>;
    /** What stood there before and what was set; null: nothing is to be restored any more. */
    keepStandIn(who: PersonId, standIn: StandIn | null): Promise<void>;
    dropConsent(who: PersonId): Promise<void>;
    /** What Slack shows of somebody is looked at then, if they consented. */
    syncSoon(who: PersonId, at: Instant): Promise<void>;
    /** The same, unless it was put to another time since it was put to `claimed`. */
    syncNext(who: PersonId, claimed: Instant, at: Instant): Promise<void>;
    /** Lines of people's ledgers; nothing of it where no load is kept. */
    noteLoad(entries: Entry[]): Promise<void>;
    /** Forgets all of somebody's load. */
    dropLoad(who: PersonId): Promise<void>;
    setAgentLimit(minutes: number | undefined): Promise<void>;
    note(at: Instant, verb: string, input: unknown): Promise<void>;
    /** From now on `eraseMore` puts a mark in the place of somebody. */
    beginErasure(erasure: Erasure): Promise<void>;
    /** Whoever was erased has nothing open any more. */
    endErasure(mark: PersonId): Promise<void>;
  };

export type JournalLine = { at: Instant; verb: string; input: unknown };

/** Where everything that was accepted is kept. No dialect and no row type above it. */
export type Store = Reads &
  NoticesDue &
  ChannelsDue & {
    /** Commits everything inside together or not at all, and resolves after the commit. A work awaits `tx` alone. */
    atOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
    /** Who is to be looked at by now, those who have waited longest first. */
    dueToLook(now: Instant, most: number): Promise<PersonId[]>;
    /** Whose calendars are to be fetched by now, those that have waited longest first. */
    dueToFetch(now: Instant, most: number): Promise<PersonId[]>;
    nextFetchAt(): Promise<Instant | undefined>;
    /** So many of those who joined, in the order of their ids, behind this one; an empty list at the end. */
    joinedAfter(id: PersonId, most: number): Promise<PersonId[]>;
    /** Whose status is to be looked at by now, those who have waited longest first. */
    consentsDue(now: Instant, most: number): Promise<Consent[]>;
    /** When there is next something to do by itself, but for fetching. */
    nextWakeAt(): Promise<Instant | undefined>;
    /** The latest instant of which anything is known. */
    lastInstant(): Promise<Instant | undefined>;
    /** Looks anew at everybody for whom something waits, and keeps anew who finds what was decided, if the rules for these were others. */
    renew(rules: string, now: Instant): Promise<void>;
    /**
     * Goes on with what erasures have begun, one bounded piece in one commit: marks for ids, and words deleted, in every table and in the journal.
     * False where nothing is left. Whoever it was can come back as somebody new then.
     */
    eraseMore(): Promise<boolean>;
    /** The marks of whom something may still be open. */
    erasedWithOpen(): Promise<PersonId[]>;
    /**
     * Deletes words of what was settled before then, and of the journal about it, a bounded piece in one commit; what was decided stays. It begins
     * once a day. False where nothing is left to do now.
     */
    forgetMore(before: Instant): Promise<boolean>;
    /**
     * Forgets single timings of judging from before then, a bounded piece in one commit; what a day cost stays. It begins once a day. False where nothing is
     * left to do now.
     */
    forgetTimings(before: Instant): Promise<boolean>;
    /** What has live buttons, and Homes: drawn anew, in case Slack no longer has them. */
    forgetShown(now: Instant): Promise<void>;
    journal(): Promise<JournalLine[]>;
    everything(): Promise<Everything>;
    close(): Promise<void>;
  };

/** All but what delivery and fetching note, for comparing two stores. */
export type Everything = {
  people: unknown[];
  agents: unknown[];
  standingAnswers: unknown[];
  accounts: unknown[];
  claims: unknown[];
  changes: unknown[];
  reviews: unknown[];
  groups: unknown[];
  calendars: unknown[];
  requests: unknown[];
  decisions: unknown[];
  reminders: unknown[];
  teamNotes: unknown[];
  teamMembers: unknown[];
  bypasses: unknown[];
  ledger: unknown[];
  notices: unknown[];
};
