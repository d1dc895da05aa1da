import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Desk, VerbName } from "../app/desk.ts";
import type { Questions } from "../app/questions.ts";
import { isDndNews, isDndUnknown } from "../domain/dnd.ts";
import { installationOf, type PersonId, userOf } from "../domain/person.ts";
import { hour, type Instant, minute, type Span, second } from "../domain/time.ts";

/**
 * Reads when Slack's scheduled Do Not Disturb is: of everybody who joined, once at the start; of whoever joins or moves; and of those of whom
 * Slack tells something new, which is asked for anew since events come late and out of order. A pause by hand is told to nobody else.
 */
export type DndReader = {
  heardOf(who: PersonId, status: unknown): Promise<void>;
  /** Whoever joined by this verb, or may have moved, is asked about. */
  after(verb: VerbName, input: unknown): void;
  /** Asks about as many as go into one call, if it is time for one; gives back when the next is, undefined where nobody is left. */
  step(): Promise<Instant | undefined>;
};

/** Between two calls where one is not enough, half of what Slack allows: dnd.teamInfo has 20 a minute, of 50 people each. */
const pause = 6 * second;
const mostInACall = 50;

/** Where a verb by which somebody joins, or by which their zone changes, says who. */
const joining: Partial<Record<VerbName, string>> = {
  ...{ declareBlock: "who", changeSettings: "who", chooseManner: "who", putInQueue: "to", meet: "id" },
};

const dndStatus = z.object({
  dnd_enabled: z.boolean(),
  next_dnd_start_ts: z.number().optional(),
  next_dnd_end_ts: z.number().optional(),
});
const teamInfo = z.object({ users: z.record(z.string(), z.unknown()) });

type Reading = {
  slack: WebClient;
  desk: Pick<Desk, "keepDnd">;
  questions: Questions;
  joinedAfter: (id: PersonId, most: number) => Promise<PersonId[]>;
  now: () => Instant;
  wake: () => void;
  warn: (error: unknown) => void;
};

export function openDndReader({ slack, desk, questions, joinedAfter, now, wake, warn }: Reading): DndReader {
  const asked = new Set<PersonId>();
  const perhaps = new Set<PersonId>();
  let sweptTo: PersonId | undefined = "";
  let notBefore = Number.NEGATIVE_INFINITY;

  /** Whoever turns out to be known, or not to have joined, is not asked about. */
  async function gather() {
    for (const who of perhaps) {
      const attention = (await questions.person(who))?.attention;
      if (attention && isDndUnknown(attention)) asked.add(who);
    }
    perhaps.clear();
    while (sweptTo !== undefined && asked.size < mostInACall) {
      const page = await joinedAfter(sweptTo, mostInACall);
      for (const who of page) asked.add(who);
      sweptTo = page.at(-1);
    }
    const [first] = asked;
    const isSame = (who: PersonId) => first !== undefined && installationOf(who) === installationOf(first);
    return [...asked].filter(isSame).slice(0, mostInACall);
  }

  async function read(people: PersonId[]) {
    const team_id = installationOf(people[0] ?? "");
    const users = people.map(userOf).join(",");
    const told = teamInfo.parse(await slack.dnd.teamInfo({ users, ...(team_id.startsWith("T") && { team_id }) })).users;
    for (const who of people) {
      asked.delete(who);
      const dnd = spanIn(told[userOf(who)]);
      const attention = (await questions.person(who))?.attention;
      if (attention && isDndNews(attention, dnd, now())) await desk.keepDnd({ who, dnd: dnd ?? null });
    }
  }

  /** How long it is left alone then. */
  const warned = (error: unknown) => {
    warn(error);
    return isRefused(error) ? hour : minute;
  };

  return {
    heardOf: async (who, status) => {
      const attention = (await questions.person(who))?.attention;
      if (attention && isDndNews(attention, spanIn(status), now())) {
        asked.add(who);
        wake();
      }
    },
    after: (verb, input) => {
      const name = joining[verb];
      const who = name === undefined ? undefined : (input as Record<string, PersonId>)[name];
      if (who !== undefined) perhaps.add(who);
    },
    step: async () => {
      if (now() < notBefore) return notBefore;
      const people = await gather();
      if (people.length === 0) return undefined;
      const failed = await read(people).then(() => undefined, warned);
      const isMore = asked.size > 0 || sweptTo !== undefined;
      notBefore = now() + (failed ?? (isMore ? pause : 0));
      return isMore ? notBefore : undefined;
    },
  };
}

/** Who installed the app before it asked for this scope has it once they install it anew. */
const isRefused = (error: unknown) =>
  z.object({ data: z.object({ error: z.literal("missing_scope") }) }).safeParse(error).success;

/** What Slack tells of somebody: the time that runs or comes next; undefined where there is none. */
function spanIn(status: unknown): Span | undefined {
  const { data } = dndStatus.safeParse(status);
  if (!data?.dnd_enabled) return undefined;
  const [from, to] = [(data.next_dnd_start_ts ?? 0) * second, (data.next_dnd_end_ts ?? 0) * second];
  return from < to ? { from, to } : undefined;
}
