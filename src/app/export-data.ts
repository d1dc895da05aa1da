import type { DayLoad } from "../domain/day-load.ts";
import type { Entry } from "../domain/ledger.ts";
import type { Notice } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { requestFor } from "../domain/request-for.ts";
import { type Instant, localDate } from "../domain/time.ts";
import { heardAt } from "../domain/turn.ts";
import { dayLoad } from "../store/load-days.ts";
import type { Ended, JournalLine, KeptPart, Reads } from "../store/store.ts";

/** Raised when a part changes its shape. */
const version = 1;

/** Everything that is kept of somebody and may be known to them, each part with what it is. It reads in pieces, between which others are served. */
export async function keptOf(reads: Reads, who: PersonId, now: Instant) {
  const requests = await all<{ value: Request }>(reads, who, "requests");
  const journal = await all<JournalLine>(reads, who, "journal");
  const groups = await reads.groupsOf(who);
  const ledger = await all<Entry>(reads, who, "ledger");
  return {
    version,
    about:
      "Everything that Sluice keeps of you. Times are milliseconds since 1970 in UTC. docs/privacy.md says how long, and who sees it.",
    who,
    at: now,
    person: part("What the workspace says of you, and what you chose about being reached.", await reads.person(who)),
    agents: part(
      "The agents that you answer for, what each may ask, and at which server it is told. Of their tokens not even a hash is in here, and of that server its name alone.",
      (await reads.agentsOf(who)).map(({ tokenHash: _, callback, ...agent }) => ({
        ...agent,
        ...(callback && { callback: { host: callback.host } }),
      })),
    ),
    standingAnswers: part(
      "What you let be answered the same way for a while, for which agent and topic, and how often it was.",
      await reads.standingAnswersOf(who),
    ),
    accounts: part(
      "Your accounts at code hosts, and one that you named and have not shown to be yours. Of your code not even a hash is in here.",
      { linked: await reads.accountsOf(who), named: (await reads.claimsOf(who)).map(({ hash: _, ...claim }) => claim) },
    ),
    reviews: part("When reviews were asked of you at code hosts, and what you said of them there.", await reads.reviewsBy(who)),
    calendar: part(
      "Whose calendar is read for you, by which words, and what reading it came to. Its address is sealed.",
      calendarOf(await reads.calendar(who)),
    ),
    consent: part(
      "Whether your Slack status is set for you, and what stood there before. The token is sealed.",
      consentOf(await reads.consent(who)),
    ),
    groups: part(
      "The user groups that you are in, as far as Sluice knows.",
      groups.map(({ id, name, manner }) => ({ id, name, manner })),
    ),
    requests: part(
      "What you asked, were asked, handed over or said something about, with what you may read of it.",
      requests.map(({ value }) => requestFor(value, who, now)),
    ),
    askedByAgents: part(
      "What your agents asked, alone or with others, with what they may read of it.",
      await askedByAgents(reads, who, now),
    ),
    ledger: part("What your load is counted from: what came to you, what you settled, and your focus.", ledger),
    load: part("What each of your days cost you, counted from that, as /load says it.", await daysOf(reads, who, ledger, now)),
    decisions: part(
      "By which words you find what was decided.",
      (await all<{ from: Instant }>(reads, who, "decisions")).filter(({ from }) => from <= now),
    ),
    bypasses: part(
      "Each time you let a request through a shut gate, and each time somebody did at yours.",
      (await all<BypassRow>(reads, who, "bypasses")).map(({ isWorthIt, ...row }) =>
        row.reader === who ? { ...row, isWorthIt } : row,
      ),
    ),
    furtherAsks: part("What you asked that somebody else had asked already.", await all(reads, who, "furtherAsks")),
    reminders: part("The channels that you set up a reminder for.", await all(reads, who, "reminders")),
    notices: part(
      "What Slack shows you, or is to show you.",
      (await all<Notice>(reads, who, "notices")).flatMap((one) => heardIn(one, now)),
    ),
    journal: part(
      "All that you did here, as it came.",
      journal.filter((line) => isBy(line, who)).map((line) => ({ at: line.at, verb: line.verb, input: withoutSecrets(line) })),
    ),
  };
}

const endsAtOnce = 200;

async function askedByAgents(reads: Reads, who: PersonId, now: Instant) {
  const asked: ReturnType<typeof requestFor>[] = [];
  for (const { id } of await reads.agentsOf(who)) {
    asked.push(...(await reads.openBy(id)).map((one) => requestFor(one, id, now)));
    for (let behind: Ended | undefined, isMore = true; isMore; ) {
      const ended = await reads.endedBy(id, behind, endsAtOnce);
      asked.push(...ended.map((one) => requestFor(one, id, now)));
      const last = ended.at(-1);
      behind = last?.turn.is === "settled" ? { at: last.turn.at, number: last.number } : undefined;
      isMore = behind !== undefined;
      await new Promise(setImmediate);
    }
  }
  return asked;
}

async function daysOf(reads: Reads, who: PersonId, ledger: Entry[], now: Instant): Promise<DayLoad[]> {
  const person = await reads.person(who);
  if (!person) return [];
  const days: DayLoad[] = [];
  for (const date of new Set(ledger.map(({ at }) => localDate(at, person.zone)))) {
    days.push(await dayLoad(reads, person, date, now));
    await new Promise(setImmediate);
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What its reader said of it is theirs. */
type BypassRow = { reader: PersonId; isWorthIt: boolean | null };

const calendarOf = (calendar: Awaited<ReturnType<Reads["calendar"]>>) => {
  if (!calendar) return undefined;
  const { url: _, ...rest } = calendar;
  return rest;
};

const consentOf = (consent: Awaited<ReturnType<Reads["consent"]>>) => {
  if (!consent) return undefined;
  const { token: _, ...rest } = consent;
  return rest;
};

const part = <Value>(about: string, is: Value) => ({ about, is });

async function all<Row>(reads: Reads, who: PersonId, name: KeptPart): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const { found, next } = await reads.keptOf(who, name, after);
    for (const one of found) rows.push(one as Row);
    after = next;
    await new Promise(setImmediate);
  }
  return rows;
}

/** For half a minute an end can be taken back, and is told nobody. */
function heardIn(notice: Notice, now: Instant): Notice[] {
  const { body } = notice;
  if (body.kind === "run") return now < heardAt(body.answer) ? [] : [notice];
  if (body.kind !== "answers") return [notice];
  const answers = body.answers.filter((one) => now >= heardAt(one));
  return answers.length === 0 ? [] : [{ ...notice, body: { ...body, answers } }];
}

/** What is done about an agent is its owner's to know; the hash of its token and what is sealed of its callback are nobody's, nor is that of a code. */
function withoutSecrets({ verb, input }: JournalLine): unknown {
  if (typeof input !== "object" || input === null) return input;
  const { tokenHash: _, ...rest } = input as Record<string, unknown>;
  if (verb === "claimAccount" || verb === "proveAccount") return { ...rest, hash: undefined };
  if (verb !== "keepCallback" && verb !== "noteCallback") return Array.isArray(input) ? input : rest;
  const { url: __, secret: ___, ...open } = rest;
  return open;
}

type Acting = {
  who?: PersonId;
  by?: PersonId;
  owner?: PersonId;
  id?: PersonId;
  to?: PersonId;
  asked?: { who: PersonId };
  subject?: { author?: PersonId };
};

/** What they did, and what was made a request of that they wrote, here or at a code host. */
function isBy({ verb, input }: JournalLine, who: PersonId): boolean {
  const [first] = (Array.isArray(input) ? input : [input]) as Acting[];
  if (!first) return false;
  const { asked, to, subject } = first;
  return [
    first.who,
    first.by,
    first.owner,
    first.id,
    asked?.who,
    subject?.author,
    ...(verb === "putInQueue" ? [to] : []),
  ].includes(who);
}
