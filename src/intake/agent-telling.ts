import { z } from "zod";

/** A time in UTC, to the millisecond. */
const instant = z.iso.datetime();
const words = z.string().nullable();
const named = z.object({ id: z.string(), name: z.string() });

const outcome = z.enum(["approved", "changes_requested", "declined", "decided", "answered", "withdrawn", "given_back", "lapsed"]);

/** How a round ended that was brought again since. */
const earlierRound = z.object({
  outcome,
  words: words.describe("What they said with it."),
  by: words.describe("Who ended it, by name."),
  ended_at: instant,
});

/** How what an agent asked stands, as it is told by every door. What is not so is null. */
export const toldRequest = z.object({
  number: z.string().describe('What people call it, such as "R142".'),
  url: z.string().describe("Where it is read, from the root of this server."),
  kind: z.enum(["review", "decision"]),
  to: named.describe("Whose it is to judge now; it may have been handed over since."),
  ask: z.string(),
  link: z.string().nullable(),
  options: z.array(z.string()),
  minutes: z.number().describe("What judging it was said to take."),
  asked_at: instant,
  state: z
    .enum(["queued", "unclaimed", "held", "shown", "put_off", "returned", "settling", "settled"])
    .describe(
      "queued: until its owner has a share left. unclaimed: a group's, until one of it takes it. held: until its reader's gate opens. shown: in front of them. put_off: they judge it later. returned: it is the agent's move, see `question`. settling: ended, and its reader can still take that back, until `undo_until`. settled: ended, see `outcome`.",
    ),
  admission: z
    .enum(["accepted", "queued"])
    .nullable()
    .describe(
      "In the answer to asking alone: whether it comes as anything does, or waits for a share; null where it does not wait.",
    ),
  is_new: z
    .boolean()
    .nullable()
    .describe(
      "In the answer to asking alone: false where this agent asked it before, by the same key, or about the same link, also in an earlier round.",
    ),
  held_until: instant.nullable().describe("No sooner does its reader have it."),
  expected_at: instant
    .nullable()
    .describe("By then an answer is likely; a new guess once that has passed, and null where none can be made."),
  poll_after: instant
    .nullable()
    .describe(
      "Before that reading it again is worth nothing: its reader has it no sooner, is not there, or had it too long already for minutes to matter; null where it is the agent's move, or over.",
    ),
  undo_until: instant.nullable(),
  question: z.string().nullable().describe("What was asked back, while it is returned."),
  outcome: outcome
    .nullable()
    .describe(
      "given_back: nobody is there who would judge it, `words` says why: ask somebody else. lapsed: nobody decided in time, and it counts as `choice`.",
    ),
  choice: z.string().nullable().describe("What was decided; of a lapse, what it counts as."),
  words: words.describe("An answer in their own words, or what they said with their judgement; why it was given back."),
  by: z.string().nullable().describe("Who ended it, by name; null for a lapse, which is nobody's decision."),
  lapsed: z.boolean(),
  by_rule: instant
    .nullable()
    .describe("Since when the standing answer of theirs stands that gave this one; null where somebody judged it."),
  ended_at: instant.nullable(),
  earlier: z
    .array(earlierRound)
    .describe(
      "How the rounds before this one ended, while this agent asked: the last five, newest last. What was said then is what was to be changed.",
    ),
});

export const toldRequests = z.object({
  requests: z.array(toldRequest),
  next: z.string().nullable().describe("The `cursor` of the next page; null on the last."),
});

/** Roughly when somebody would answer: no more of it than they let be said. */
export const toldProspect = z.object({
  who: named,
  says: z.string().describe("The same in a sentence."),
  admission: z
    .enum(["accepted", "queued", "refused"])
    .describe(
      "What would become of an ask now: it comes as anything does, waits for a share, or is refused, for now where there is a `retry_at`.",
    ),
  held_until: instant.nullable().describe("No sooner would they have it; null where they would at once, or do not say."),
  likely_on: z.iso
    .date()
    .nullable()
    .describe(
      "On which day an answer is likely, in the zone of the agent's owner; null where that is not known, or they do not say.",
    ),
  retry_at: instant
    .nullable()
    .describe(
      "From when on an ask that is refused now would be let in, if they judge as usual until then and nothing more is asked.",
    ),
});

export const toldAgent = z.object({
  id: z.string(),
  name: z.string(),
  owner: named,
  kinds: z.array(z.enum(["review", "decision"])).describe("What it may ask for."),
  may_ask: z.union([z.enum(["owner", "everybody"]), z.array(named)]).describe("Whom it may ask besides its owner."),
  created_at: instant,
  callback: z
    .object({
      host: z.string(),
      failed_at: instant.nullable().describe("When something could not be told there; null while it can."),
    })
    .nullable()
    .describe("At which server it is told that something changed."),
  limits: z.object({
    calls_a_minute: z.number(),
    calls_at_once: z.number(),
    asks_a_minute: z.number(),
    asks_at_once: z.number(),
    look_ups_an_hour: z.number(),
    look_ups_at_once: z.number(),
    waits_at_once: z.number(),
    longest_wait_seconds: z.number(),
    longest_body_bytes: z.number(),
    longest_ask_minutes: z.number().describe("What judging one ask may take at most."),
  }),
});

export const toldCallback = z.object({
  host: z.string().describe("At which server it is told."),
  secret: z.string().describe("What is sent there is signed with it; it is shown this once."),
});

export type ToldRequest = z.infer<typeof toldRequest>;
export type ToldRequests = z.infer<typeof toldRequests>;
export type ToldProspect = z.infer<typeof toldProspect>;
export type ToldAgent = z.infer<typeof toldAgent>;
export type ToldCallback = z.infer<typeof toldCallback>;
